import acme.ledger.Counted;
import acme.ledger.CountedOnce;
import acme.ledger.Logged;
import acme.ledger.Registered;
import acme.ledger.Remembering;
import acme.ledger.Watched;
import java.util.List;

class Bookkeeping {
  void forgetCounted() {
    Counted counted = new Counted();
    counted.use();
  }

  void forgetRegistered() {
    Registered registered = new Registered();
    registered.use();
  }

  void forgetWatched() {
    Watched watched = new Watched();
    watched.use();
  }

  void forgetLogged(List<String> log) {
    Logged logged = new Logged(log);
    logged.use();
  }

  void forgetCountedOnce() {
    CountedOnce counted = new CountedOnce();
    counted.use();
  }

  void closeCounted() {
    try (Counted counted = new Counted()) {
      counted.use();
    }
  }

  void forgetWhatOnlyRemembers() {
    Remembering remembering = new Remembering();
    remembering.use();
  }
}
