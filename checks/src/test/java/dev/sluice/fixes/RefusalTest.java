package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.body;
import static dev.sluice.fixes.FixVerifier.members;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

/** Each reason for which a leak gets no fix. */
final class RefusalTest {
  /** Must not be closed twice. */
  private static final String LEASE =
      """
        static final class Lease implements AutoCloseable, Runnable {
          Lease() {
            work();
          }
          @Override
          public void run() {
            work();
          }
          @Override
          public void close() {
            work();
          }
        }
      """;

  @Test
  void nothingUsesTheValueOfAVariableFromOutside() {
    members(
            """
              static native ServerSocket shared();

              void run() throws IOException {
                ServerSocket server = shared();
                if (flag()) {
                  server = new ServerSocket(0);
                }
                work();
              }
            """)
        .isRefused(Refusal.UNUSED);
  }

  @Test
  void temporaryStandsInTheConditionOfAForLoop() {
    body("""
            for (int i = 0; new FileInputStream(file).read() > i; i++) {
              work();
            }
            """)
        .isRefused(Refusal.HEAD_OF_LOOP);
  }

  @Test
  void otherBranchIsNotOpenedHere() {
    members(
            """
              static native Lease shared();

              void run() {
                Lease lease = flag() ? shared() : new Lease();
                lease.run();
                if (flag()) {
                  lease.close();
                }
              }
            """
                + LEASE)
        .isRefused(Refusal.CONDITIONAL_ACQUISITION);
  }

  @Test
  void declarationHasSeveralVariables() {
    body("""
            FileInputStream in = new FileInputStream(file), other = null;
            in.read();
            in.close();
            """)
        .isRefused(Refusal.MULTIPLE_DECLARATORS);
  }

  @Test
  void resourceIsDeclaredInALoopHeader() {
    body("""
            for (FileInputStream in = new FileInputStream(file); in.read() > 0; ) {
              work();
            }
            """)
        .isRefused(Refusal.DECLARED_IN_LOOP_HEADER);
  }

  @Test
  void declaredTypeIsNotAutoCloseable() {
    members(
            LEASE
                + """
                    void run() {
                      Runnable lease = new Lease();
                      lease.run();
                    }
                  """)
        .isRefused(Refusal.NOT_AUTO_CLOSEABLE);
  }

  @Test
  void nothingHandlesTheExceptionOfClose() {
    members(
            """
              void run() {
                InputStream in = Case.class.getResourceAsStream("text");
                try {
                  in.read();
                } catch (IOException e) {
                  work();
                }
                in.markSupported();
              }
            """)
        .isRefused(Refusal.UNHANDLED_CLOSE_EXCEPTION);
  }

  @Test
  void otherCodeRunsAfterClose() {
    body("""
            Reader in = new InputStreamReader(new FileInputStream(file), "x");
            if (in.read() > 0) {
              in.close();
              work();
            } else {
              in.close();
            }
            """)
        .isRefused(Refusal.CLOSED_BEFORE_OTHER_CODE);
  }

  @Test
  void catchHandlesAFailingClose() {
    body("""
            Reader in = new InputStreamReader(new FileInputStream(file), "x");
            try {
              in.read();
              in.close();
            } catch (IOException e) {
              System.out.println(in);
            }
            """)
        .isRefused(Refusal.CLOSE_FAILURE_CAUGHT);
  }

  @Test
  void clauseThatHandlesTheFailureUsesTheResource() {
    members(
            """
              InputStream open() throws IOException {
                InputStream in = System.in;
                try {
                  in = new FileInputStream(file);
                  in.read();
                  return in;
                } catch (IOException e) {
                  in.available();
                  throw e;
                }
              }
            """)
        .isRefused(Refusal.USED_AFTER_FAILURE);
  }

  @Test
  void onlyOneBranchMakesAVariableTheResource() {
    members(
            """
              Object run() throws IOException {
                InputStream in = new FileInputStream(file);
                Object result = in.read() > 0 ? in : "none";
                return result;
              }
            """)
        .isRefused(Refusal.CONDITIONAL_HAND_OVER);
  }

  @Test
  void onlyOneBranchOfTheValueClosesTheResource() {
    members(
            """
              static boolean close(InputStream in) {
                try {
                  in.close();
                  return true;
                } catch (IOException e) {
                  return false;
                }
              }

              boolean run() throws IOException {
                InputStream in = new FileInputStream(file);
                boolean isEmpty = in.read() < 0;
                return isEmpty && close(in);
              }
            """)
        .isRefused(Refusal.NO_BUILDER);
  }

  @Test
  void helperThatDoesMoreClosesWhatMustNotBeClosedTwice() {
    members(
            LEASE
                + """
                    static void finish(Lease lease, int code) {
                      lease.run();
                      lease.close();
                    }

                    void run(InputStream in) throws IOException {
                      Lease lease = new Lease();
                      finish(lease, in.read());
                      io();
                    }
                  """)
        .isRefused(Refusal.CLOSED_BY_HELPER);
  }

  @Test
  void laterCaseUsesTheVariable() {
    body("""
            switch (file.getName()) {
              case "a":
                BufferedReader in = Files.newBufferedReader(path);
                in.read();
                break;
              default:
                in = null;
            }
            """)
        .isRefused(Refusal.SHARED_CASE_SCOPE);
  }

  @Test
  void variableOfTheRegionCannotMove() {
    body("""
            FileInputStream in = new FileInputStream(file);
            int[] sizes = {in.read(), 2};
            in.close();
            System.out.println(sizes.length);
            work();
            """)
        .isRefused(Refusal.LOCAL_USED_AFTERWARDS);
  }

  @Test
  void patternVariableIsUsedBehindTheRegion() {
    body("""
            FileInputStream in = new FileInputStream(file);
            Object value = in.read();
            if (!(value instanceof Integer number)) {
              throw new IOException();
            }
            in.close();
            work();
            System.out.println(number);
            """)
        .isRefused(Refusal.LOCAL_USED_AFTERWARDS);
  }

  @Test
  void nameOfTheVariableOfTheRegionIsTakenBefore() {
    body("""
            FileInputStream in = new FileInputStream(file);
            for (int next = in.read(); next > 0; next--) {
              work();
            }
            int next = in.read();
            in.close();
            work();
            System.out.println(next);
            """)
        .isRefused(Refusal.LOCAL_USED_AFTERWARDS);
  }

  @Test
  void classOfTheVariableIsDeclaredInTheRegion() {
    body("""
            FileInputStream in = new FileInputStream(file);
            record Pair(int first, int second) {}
            Pair pair = new Pair(in.read(), in.read());
            in.close();
            System.out.println(pair);
            """)
        .isRefused(Refusal.LOCAL_USED_AFTERWARDS);
  }

  @Test
  void streamOverTheResourceIsReturned() {
    members(
            """
              Stream<String> lines() throws IOException {
                BufferedReader in = new BufferedReader(new FileReader(file));
                in.readLine();
                Stream<String> lines = in.lines();
                return lines;
              }
            """)
        .isRefused(Refusal.DERIVED_VALUE_ESCAPES);
  }

  @Test
  void spliteratorOverTheResourceIsReturned() {
    members(
            """
              Spliterator<String> lines() throws IOException {
                Stream<String> lines = Files.lines(path);
                return lines.spliterator();
              }
            """)
        .isRefused(Refusal.DERIVED_VALUE_ESCAPES);
  }

  @Test
  void variableFromOutsideKeepsTheResource() {
    body("""
            Socket socket;
            if (flag()) {
              Socket direct = new Socket();
              direct.bind(null);
              socket = direct;
            } else {
              socket = null;
            }
            socket.getPort();
            """)
        .isRefused(Refusal.KEPT_BEYOND_BLOCK);
  }

  @Test
  void variableFromOutsideKeepsTheResourceUntilTheNextIteration() {
    body("""
            Socket last = null;
            for (int i = 0; i < 3; i++) {
              if (last != null) {
                last.getPort();
              }
              Socket socket = new Socket();
              socket.bind(null);
              last = socket;
            }
            """)
        .isRefused(Refusal.KEPT_BEYOND_BLOCK);
  }

  @Test
  void variableThatGetsTheResourceIsHandedOverOrClosed() {
    members(
            """
              static InputStream kept;

              void run(InputStream in) throws IOException {
                if (flag()) {
                  InputStream own = new FileInputStream(file);
                  in.read();
                  in = own;
                }
                if (in.read() > 0) {
                  kept = in;
                } else {
                  in.close();
                }
              }
            """)
        .isRefused(Refusal.ESCAPES_ON_NORMAL_PATH);
  }

  @Test
  void lambdaHoldsTheResource() {
    body("""
            FileWriter out = new FileWriter(file);
            Callable<Void> task = () -> {
              out.write(1);
              return null;
            };
            task.call();
            """)
        .isRefused(Refusal.CAPTURED);
  }

  @Test
  void argumentBeforeTheInnerResourceHasEffects() {
    members(
            """
              static final class Named extends FilterInputStream {
                Named(File name, InputStream in) throws IOException {
                  super(in);
                }
              }

              static native File next();

              void run() throws IOException {
                Named in = new Named(next(), new FileInputStream(file));
                in.read();
                in.close();
              }
            """)
        .isRefused(Refusal.EVALUATION_ORDER);
  }

  @Test
  void typeOfTheInnerResourceHasNoName() {
    members(
            """
              @interface MustBeClosed {}

              @MustBeClosed
              static native <T extends InputStream & Flushable> T open();

              void run() throws IOException {
                GZIPInputStream in = new GZIPInputStream(open());
                in.read();
                in.close();
              }
            """)
        .isRefused(Refusal.UNNAMEABLE_TYPE);
  }

  @Test
  void sourceIsNotWhatTheCompilerSees() {
    body("""
            FileInputStream in = new FileInputStream(file)\\u003b
            in.read();
            in.close();
            """)
        .isRefused(Refusal.UNRELIABLE_POSITIONS);
  }

  @Test
  @EnabledForJreRange(min = JRE.JAVA_22)
  void constructorCallCannotStandInATry() {
    members(
            """
              Case(int first) {}

              Case() throws IOException {
                FileInputStream in = new FileInputStream(file);
                this(in.read());
                in.close();
              }
            """)
        .isRefused(Refusal.CONSTRUCTOR_CALL);
  }

  @Test
  void whatItWasStartedForMayRunLonger() {
    body("""
            Timer timer = new Timer();
            timer.schedule(null, 1);
            """)
        .isRefused(Refusal.RELEASED_OTHERWISE);
  }

  @Test
  void orderOfClosesShowsAndCannotStay() {
    members(
            """
              static native BufferedReader wrap(Reader reader);

              void run() throws IOException {
                Reader first = new InputStreamReader(new FileInputStream(file), "x");
                Reader second = wrap(new FileReader(file));
                first.read();
                second.read();
                first.close();
                second.close();
              }
            """)
        .isPlanned(Refusal.CLOSED_IN_OTHER_ORDER.name(), PlannedFix.FIXED);
  }

  @Test
  void fixesOfTwoFindingsWouldChangeTheSameCode() {
    body("""
            Connection own = DriverManager.getConnection("a");
            new ServerSocket(0);
            own = DriverManager.getConnection("b");
            own.commit();
            own.close();
            """)
        .isPlanned(Refusal.OVERLAPPING_EDIT.name(), PlannedFix.FIXED, PlannedFix.FIXED);
  }

  @Test
  void innerOneThatItsWrapperClosesMustNotBeClosedTwice() {
    members(
            """
              static final class Session implements AutoCloseable {
                private final Lease lease;
                Session(Lease lease) throws IOException {
                  this.lease = lease;
                  io();
                }
                @Override
                public void close() {
                  lease.close();
                }
              }

              void run() throws IOException {
                Session session = new Session(new Lease());
                io();
                session.close();
              }
            """
                + LEASE)
        .isRefused(Refusal.CLOSED_TWICE);
  }

  @Test
  void fileLockKeepsOtherProcessesOut() {
    members(
            """
              static boolean isFirst() throws IOException {
                RandomAccessFile lockFile = new RandomAccessFile(file, "rw");
                return lockFile.getChannel().tryLock() != null;
              }
            """)
        .isRefused(Refusal.HELD_BY_PROCESS);
  }

  @Test
  void portIsTakenByAProgramThatNeedsIt() {
    body("""
            try {
              new ServerSocket(1234);
            } catch (IOException e) {
              System.exit(1);
            }
            """)
        .isRefused(Refusal.HELD_BY_PROCESS);
  }

  @Test
  void rowsLeaveAndNeedTheirStatement() {
    members(
            """
              ResultSet rows() throws SQLException {
                Statement statement = connection.createStatement();
                return statement.executeQuery("select 1");
              }
            """)
        .isRefused(Refusal.ROWS_LEAVE);
  }
}
