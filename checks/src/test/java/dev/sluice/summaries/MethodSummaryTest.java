package dev.sluice.summaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What is said of single methods: behind each stands its name and what a call of it does. */
final class MethodSummaryTest {
  private static final Pattern ROW = Pattern.compile("// (\\w+): (.*)");

  @TestFactory
  Stream<DynamicTest> results() {
    return rows(
        "static InputStream kept; InputStream field; static native InputStream unknown();",
        """
        static InputStream opens() throws IOException { return new FileInputStream("a"); } // opens: new
        static InputStream wraps() throws IOException {
          return new BufferedInputStream(new FileInputStream("a"));
        } // wraps: new
        static InputStream opensOrNot(boolean is) throws IOException {
          return is ? new FileInputStream("a") : null;
        } // opensOrNot: new or null
        static InputStream opensInTwoWays(int kind) throws IOException {
          return switch (kind) {
            case 0 -> new FileInputStream("a");
            default -> { FileInputStream in = new FileInputStream("b"); yield in; }
          };
        } // opensInTwoWays: new
        static InputStream opensOrShows(boolean is) throws IOException {
          return is ? new FileInputStream("a") : kept;
        } // opensOrShows: not owned
        static InputStream opensOnce() throws IOException {
          if (kept == null) { kept = new FileInputStream("a"); }
          return kept;
        } // opensOnce: not owned
        static InputStream keepsWhatItOpens() throws IOException {
          InputStream in = new FileInputStream("a");
          kept = in;
          return in;
        } // keepsWhatItOpens: not owned
        InputStream getter() { return field; } // getter: not owned, never throws, releases nothing
        static InputStream sameAsItsArgument(InputStream in) { return in; } // sameAsItsArgument: shares #1, #1 USES, never throws, releases nothing
        static Reader wrapsItsArgument(InputStream in) {
          Reader reader = new InputStreamReader(in);
          return new BufferedReader(reader);
        } // wrapsItsArgument: shares #1, #1 USES, never throws
        static InputStream nothing() { return null; } // nothing: not owned, never throws, releases nothing
        static InputStream triesAgain(int times) throws IOException {
          try {
            return new FileInputStream("a");
          } catch (FileNotFoundException e) {
            return triesAgain(times - 1);
          }
        } // triesAgain: new
        static InputStream asksSomebody() { return unknown(); } // asksSomebody: not owned
        """);
  }

  @TestFactory
  Stream<DynamicTest> operands() {
    return rows(
        "static Closeable kept; static native void unknown(Object o); static boolean flag;",
        """
        static void closes(Closeable c) throws IOException { c.close(); } // closes: #1 CLOSES
        static void closesUnlessNull(Closeable c) throws IOException {
          if (c != null) { c.close(); }
        } // closesUnlessNull: #1 CLOSES
        static void closesInAHeader(InputStream in) throws IOException {
          try (in) { in.read(); }
        } // closesInAHeader: #1 CLOSES
        static void closesUnlessReadingFails(InputStream in) throws IOException {
          in.read();
          in.close();
        } // closesUnlessReadingFails: #1 CLOSES_ON_RETURN
        static void closesIfReadingFails(InputStream in) throws IOException {
          try { in.read(); } catch (IOException | RuntimeException e) { in.close(); throw e; }
        } // closesIfReadingFails: #1 CLOSES_ON_THROW
        static void closesIfReadingFailsAsDeclared(InputStream in) throws IOException {
          try { in.read(); } catch (IOException e) { in.close(); throw e; }
        } // closesIfReadingFailsAsDeclared: #1 CLOSES_ON_FAILURE
        static void closesIfReadingFailsLate(InputStream in) throws IOException {
          in.available();
          try { in.read(); } catch (IOException | RuntimeException e) { in.close(); throw e; }
        } // closesIfReadingFailsLate: #1 USES
        static void closesSometimes(Closeable c) throws IOException {
          if (flag) { c.close(); }
        } // closesSometimes: #1 CLOSES_SOMETIMES
        static int uses(InputStream in) throws IOException { return in.read(); } // uses: #1 USES
        static void ignores(InputStream in) {} // ignores: #1 USES, never throws, releases nothing
        static void keeps(Closeable c) { kept = c; } // keeps: #1 MAY_TAKE_OWNERSHIP, never throws, releases nothing
        static void passesOn(InputStream in) { unknown(in); } // passesOn: #1 MAY_TAKE_OWNERSHIP
        static void closesLater(Closeable c, List<Runnable> list) {
          list.add(() -> { try { c.close(); } catch (IOException e) { kept = null; } });
        } // closesLater: #1 MAY_TAKE_OWNERSHIP, #2 USES
        static <T extends AutoCloseable> void closesAnything(T t) throws Exception { t.close(); } // closesAnything: #1 CLOSES
        static void closesObject(Object o) throws Exception {
          if (o instanceof AutoCloseable c) { c.close(); }
        } // closesObject: #1 CLOSES
        static void fails(Closeable c) { throw new IllegalStateException(); } // fails: #1 USES, never returns, releases nothing
        """);
  }

  @TestFactory
  Stream<DynamicTest> elements() {
    return rows(
        "static List<Closeable> kept; static native void unknown(Object o);",
        """
        static void closesAll(Closeable... all) throws IOException {
          for (Closeable each : all) { each.close(); }
        } // closesAll: #1 CLOSES
        static void closesByIndex(Closeable[] all) throws IOException {
          for (int i = 0; i < all.length; i++) { all[i].close(); }
        } // closesByIndex: #1 CLOSES
        static void closesByIterator(Collection<? extends Closeable> all) throws IOException {
          Iterator<? extends Closeable> each = all.iterator();
          while (each.hasNext()) { each.next().close(); }
        } // closesByIterator: #1 CLOSES
        static void closesByReference(List<ExecutorsOwn> all) { all.forEach(ExecutorsOwn::close); } // closesByReference: #1 CLOSES
        static void closesByHelper(Iterable<Closeable> all) { all.forEach(one -> quietly(one)); } // closesByHelper: #1 CLOSES
        static void counts(Collection<? extends Closeable> all) { System.out.println(all.size()); } // counts: #1 USES, never throws
        static void keeps(List<Closeable> all) { kept = all; } // keeps: #1 MAY_TAKE_OWNERSHIP, never throws, releases nothing
        static void passesOn(List<Closeable> all) { unknown(all); } // passesOn: #1 MAY_TAKE_OWNERSHIP
        static void quietly(Closeable one) {
          try { one.close(); } catch (IOException e) { kept = null; }
        } // quietly: #1 CLOSES
        interface ExecutorsOwn extends AutoCloseable { void close(); }
        """);
  }

  @TestFactory
  Stream<DynamicTest> objectsAroundAResource() {
    return rows(
        "",
        """
        static class Owner implements Closeable {
          private final InputStream in;
          Owner(InputStream in) { this.in = in; } // Owner: shares #1, #1 USES, never throws, releases nothing
          public void close() throws IOException { in.close(); }
        }
        static class Borrower implements Closeable {
          private final InputStream in;
          Borrower(InputStream in) { this.in = in; } // Borrower: new, #1 USES, never throws, releases nothing
          public void close() { System.out.println("closed"); }
        }
        static class Delegate implements Closeable {
          private final InputStream in;
          Delegate(InputStream in) { this.in = in; } // Delegate: shares #1, #1 USES, never throws, releases nothing
          private InputStream in() { return in; }
          private void end() throws IOException { in().close(); }
          public void close() throws IOException { end(); }
        }
        static class Reading implements Closeable {
          private final InputStream in;
          private final int first;
          Reading(InputStream in) throws IOException { this.in = in; first = in.read(); } // Reading: shares #1, #1 USES
          public void close() throws IOException { in.close(); }
        }
        static class Rejecting implements Closeable {
          private final InputStream in;
          Rejecting(InputStream in) throws IOException {
            this.in = in;
            try { in.read(); } catch (IOException | RuntimeException e) { in.close(); throw e; }
          } // Rejecting: shares #1, #1 CLOSES_ON_THROW
          public void close() throws IOException { in.close(); }
        }
        static class Chained extends FilterInputStream {
          Chained(InputStream in) { super(in); } // Chained: shares #1, #1 USES, never throws
        }
        """);
  }

  private static Stream<DynamicTest> rows(String context, String rows) {
    SourceCompilation compilation = SourceCompilation.ofMembers(context + "\n" + rows);
    return ROW.matcher(rows)
        .results()
        .map(
            row ->
                dynamicTest(
                    row.group(1),
                    () -> assertEquals(row.group(2), compilation.call(row.group(1)))));
  }
}
