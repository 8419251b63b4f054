package summaries;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Methods that are given several resources in one, or code that deals with one. */
final class Several {
  //: 1 CLOSES
  static void closesAll(Closeable... all) {
    for (Closeable each : all) {
      Closing.closesQuietly(each);
    }
  }

  //: 1 CLOSES
  static void closesAllUnlessNull(Closeable[] all) {
    if (all == null) {
      return;
    }
    for (Closeable each : all) {
      if (each != null) {
        try {
          each.close();
        } catch (IOException e) {
          e.printStackTrace();
        }
      }
    }
  }

  //: 1 CLOSES
  static void closesEachOfACollection(Collection<? extends Closeable> all) {
    for (Closeable each : all) {
      Closing.closesQuietly(each);
    }
  }

  //: 1 CLOSES
  static void closesByIndex(List<Closeable> all) {
    for (int i = 0; i < all.size(); i++) {
      Closing.closesQuietly(all.get(i));
    }
  }

  //: 1 CLOSES
  static void closesByIterator(Iterable<Closeable> all) {
    Iterator<Closeable> rest = all.iterator();
    while (rest.hasNext()) {
      Closing.closesQuietly(rest.next());
    }
  }

  //: 1 CLOSES
  static void closesByEnumeration(Enumeration<Closeable> all) {
    while (all.hasMoreElements()) {
      Closing.closesQuietly(all.nextElement());
    }
  }

  //: 1 CLOSES
  static void closesValuesOfAMap(Map<String, Closeable> all) {
    for (Closeable each : all.values()) {
      Closing.closesQuietly(each);
    }
  }

  //: 1 CLOSES
  static void closesEntriesOfAMap(Map<String, Closeable> all) {
    for (Map.Entry<String, Closeable> each : all.entrySet()) {
      Closing.closesQuietly(each.getValue());
    }
  }

  //: 1 CLOSES
  static void closesByMethodReference(List<Closeable> all) {
    all.forEach(Closing::closesQuietly);
  }

  //: 1 CLOSES
  static void closesInALambda(List<Closeable> all) {
    all.forEach(each -> Closing.closesQuietly(each));
  }

  //: 1 CLOSES
  static void closesInAStream(List<Closeable> all) {
    all.stream().forEach(Closing::closesQuietly);
  }

  //: 1 CLOSES
  static void closesOptional(Optional<Closeable> one) {
    one.ifPresent(Closing::closesQuietly);
  }

  //: 1 CLOSES
  static void closesInACollectionOfAnother(Collection<Closeable> all) {
    closesEachOfACollection(all);
  }

  //: 1 CLOSES
  static void stopsAtTheFirstFailure(Collection<Closeable> all) throws IOException {
    for (Closeable each : all) {
      each.close();
    }
  }

  //: 1 USES
  static void prints(Collection<? extends Closeable> all) {
    for (Closeable each : all) {
      System.out.println(each);
    }
  }

  //:
  static void closesTheFirst(List<Closeable> all) throws IOException {
    if (!all.isEmpty()) {
      all.get(0).close();
    }
  }

  //: 1 MAY_KEEP
  static void closesSome(Collection<Closeable> all) throws IOException {
    for (Closeable each : all) {
      if (each.hashCode() == 1) {
        each.close();
      }
    }
  }

  //: 1 CLOSES, 2 CLOSES
  static void closesThroughVarargs(Closeable first, Closeable second) {
    closesAll(first, second);
  }

  //:
  static void closesElementsOfALocalArray(Closeable first, Closeable second) {
    for (Closeable each : new Closeable[] {first, second}) {
      Closing.closesQuietly(each);
    }
  }

  //: 1 MAY_TAKE_OWNERSHIP, 2 USES; never throws
  static Supplier<Closeable> suppliesLater(Closeable one, Consumer<String> log) {
    return () -> {
      Closing.closesQuietly(one);
      return one;
    };
  }

  //: 1 MAY_TAKE_OWNERSHIP; shares 1; never throws
  static Closeable closesByReference(Closeable one) {
    return one::close;
  }
}
