import java.util.Timer;
import java.util.TimerTask;

class Reminder {
  void remind(TimerTask task) {
    Timer timer = new Timer("reminder");
    timer.schedule(task, 1000);
  }
}
