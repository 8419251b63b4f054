import acme.ledger.Counted;
import acme.ledger.Registered;
import acme.ledger.Remembering;
import acme.ledger.Watched;

class Bookkeeping {
  void forgetCounted() {
    try (Counted counted = new Counted()) {
      counted.use();
    }
  }

  void forgetRegistered() {
    try (Registered registered = new Registered()) {
      registered.use();
    }
  }

  void forgetWatched() {
    try (Watched watched = new Watched()) {
      watched.use();
    }
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
