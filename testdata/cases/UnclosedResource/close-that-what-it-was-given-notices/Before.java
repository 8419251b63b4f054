import acme.tally.Desk;
import acme.tally.Numbered;
import acme.tally.Reading;
import acme.tally.Tallied;
import acme.tally.Tally;
import java.util.concurrent.atomic.AtomicInteger;

class Office {
  void forgetTallied(Tally tally) {
    Tallied tallied = new Tallied(tally);
    tallied.use();
  }

  void forgetNumbered(AtomicInteger open) {
    Numbered numbered = new Numbered(open);
    numbered.use();
  }

  void forgetSheet(Desk desk) {
    Desk.Sheet sheet = desk.take();
    sheet.use();
  }

  void closeTallied(Tally tally) {
    try (Tallied tallied = new Tallied(tally)) {
      tallied.use();
    }
  }

  Tally forgetWhatNobodyCounts(Tally tally) {
    Reading reading = new Reading(tally);
    return reading.tally();
  }
}
