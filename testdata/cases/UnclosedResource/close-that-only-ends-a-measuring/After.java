import acme.clock.Clock;
import acme.clock.Session;
import acme.clock.Stopwatch;
import java.io.IOException;

class Measurement {
  long measure(Runnable work) {
    Stopwatch stopwatch = new Stopwatch(new Clock());
    stopwatch.start();
    work.run();
    return stopwatch.elapsed();
  }

  void forgetSession(String host) throws IOException {
    try (Session session = Session.open(host)) {
      session.use();
    }
  }
}
