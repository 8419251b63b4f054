package dev.sluice.fixes;

import static dev.sluice.fixes.FixVerifier.body;
import static dev.sluice.fixes.FixVerifier.members;

import org.junit.jupiter.api.Test;

/** Declaration, use, close or no close. */
final class DeclarationFixTest {
  @Test
  void closeAtTheEndBecomesTheBrace() {
    body("""
            FileInputStream in = new FileInputStream(file);
            int first = in.read();
            System.out.println(first);
            in.close();
            work();
            """)
        .becomes(
            """
            try (FileInputStream in = new FileInputStream(file)) {
              int first = in.read();
              System.out.println(first);
            }
            work();
            """);
  }

  @Test
  void regionOfAResourceThatIsNeverClosedEndsWithItsLastUse() {
    body("""
            work();
            FileInputStream in = new FileInputStream(file);
            int first = in.read();
            System.out.println(first);
            """)
        .becomes(
            """
            work();
            int first;
            try (FileInputStream in = new FileInputStream(file)) {
              first = in.read();
            }
            System.out.println(first);
            """);
  }

  @Test
  void followingReturnOfALocalMovesIntoTheBody() {
    members(
            """
              int first() throws IOException {
                FileInputStream in = new FileInputStream(file);
                int first = in.read();
                in.close();
                return first;
              }
            """)
        .becomesMembers(
            """
              int first() throws IOException {
                try (FileInputStream in = new FileInputStream(file)) {
                  int first = in.read();
                  return first;
                }
              }
            """);
  }

  @Test
  void consecutiveAcquisitionsShareAHeader() {
    body("""
            FileInputStream in = new FileInputStream(file);
            FileOutputStream out = new FileOutputStream("copy");
            in.transferTo(out);
            in.close();
            out.close();
            """)
        .becomes(
            """
            try (FileInputStream in = new FileInputStream(file);
                FileOutputStream out = new FileOutputStream("copy")) {
              in.transferTo(out);
            }
            """);
  }

  @Test
  void closesInBranchesAreRemoved() {
    members(
            """
              int first() throws IOException {
                FileInputStream in = new FileInputStream(file);
                if (in.available() == 0) {
                  in.close();
                  return -1;
                }
                int first = in.read();
                in.close();
                return first;
              }
            """)
        .becomesMembers(
            """
              int first() throws IOException {
                try (FileInputStream in = new FileInputStream(file)) {
                  if (in.available() == 0) {
                    return -1;
                  }
                  int first = in.read();
                  return first;
                }
              }
            """);
  }

  @Test
  void wrapperThatIsClosedGoesIntoTheHeader() {
    body("""
            FileOutputStream out = new FileOutputStream(file);
            BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out));
            writer.write("text");
            writer.close();
            """)
        .becomes(
            """
            try (FileOutputStream out = new FileOutputStream(file);
                BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out))) {
              writer.write("text");
            }
            """);
  }

  @Test
  void headerGoesIntoTheTryWhoseBlockItFills() {
    body("""
            try {
              FileInputStream in = new FileInputStream(file);
              FileOutputStream out = new FileOutputStream("copy");
              in.transferTo(out);

              in.close();
              out.close();
            } catch (IOException e) {
              work();
            }
            """)
        .becomes(
            """
            try (FileInputStream in = new FileInputStream(file);
                FileOutputStream out = new FileOutputStream("copy")) {
              in.transferTo(out);
            } catch (IOException e) {
              work();
            }
            """);
  }

  @Test
  void headerGoesBehindTheResourcesOfTheTryWhoseBlockItFills() {
    body("""
            try (FileInputStream in = new FileInputStream(file)) {
              FileOutputStream out = new FileOutputStream("copy");
              in.transferTo(out);
              out.close();
            }
            """)
        .becomes(
            """
            try (FileInputStream in = new FileInputStream(file);
                FileOutputStream out = new FileOutputStream("copy")) {
              in.transferTo(out);
            }
            """);
  }

  @Test
  void regionsThatOverlapAreNested() {
    body("""
            ServerSocket first = new ServerSocket(0);
            int firstPort = first.getLocalPort();

            ServerSocket second = new ServerSocket(0);
            int secondPort = second.getLocalPort();

            first.close();
            second.close();
            System.out.println(firstPort + secondPort);
            """)
        .becomes(
            """
            int firstPort;
            int secondPort;
            try (ServerSocket first = new ServerSocket(0)) {
              firstPort = first.getLocalPort();

              try (ServerSocket second = new ServerSocket(0)) {
                secondPort = second.getLocalPort();
              }
            }
            System.out.println(firstPort + secondPort);
            """);
  }

  @Test
  void commentsStay() {
    body("""
            // open it
            FileInputStream in = new FileInputStream(file); // opened
            // read it
            System.out.println(in.read()); /* read */
            // close it
            in.close(); // closed
            // done
            work();
            """)
        .becomes(
            """
            // open it
            try (FileInputStream in = new FileInputStream(file)) { // opened
              // read it
              System.out.println(in.read()); /* read */
              // close it
              // closed
            }
            // done
            work();
            """);
  }

  @Test
  void loopBodiesKeepTheirJumps() {
    body("""
            for (int i = 0; i < 3; i++) {
              FileInputStream in = new FileInputStream(file);
              if (in.read() < 0) {
                in.close();
                continue;
              }
              if (flag()) {
                in.close();
                break;
              }
              in.close();
            }
            """)
        .becomes(
            """
            for (int i = 0; i < 3; i++) {
              try (FileInputStream in = new FileInputStream(file)) {
                if (in.read() < 0) {
                  continue;
                }
                if (flag()) {
                  break;
                }
              }
            }
            """);
  }

  @Test
  void caseGroupsKeepFallingThrough() {
    body("""
            switch (file.getName()) {
              case "a":
                FileInputStream in = new FileInputStream(file);
                System.out.println(in.read());
                in.close();
                break;
              default:
                work();
            }
            """)
        .becomes(
            """
            switch (file.getName()) {
              case "a":
                try (FileInputStream in = new FileInputStream(file)) {
                  System.out.println(in.read());
                }
                break;
              default:
                work();
            }
            """);
  }

  @Test
  void yieldStaysValid() {
    members(
            """
              int first() throws IOException {
                return switch (file.getName()) {
                  case "a" -> {
                    FileInputStream in = new FileInputStream(file);
                    int first = in.read();
                    in.close();
                    yield first;
                  }
                  default -> 0;
                };
              }
            """)
        .becomesMembers(
            """
              int first() throws IOException {
                return switch (file.getName()) {
                  case "a" -> {
                    try (FileInputStream in = new FileInputStream(file)) {
                      int first = in.read();
                      yield first;
                    }
                  }
                  default -> 0;
                };
              }
            """);
  }

  @Test
  void findingInsideALambdaOfAMovedRegionIsFixedWithIt() {
    body("""
            FileInputStream in = new FileInputStream(file);
            Callable<Integer> task = () -> {
              FileInputStream inner = new FileInputStream("inner");
              int first = inner.read();
              inner.close();
              return first;
            };
            System.out.println(in.read() + task.call());
            in.close();
            """)
        .becomes(
            """
            try (FileInputStream in = new FileInputStream(file)) {
              Callable<Integer> task = () -> {
                try (FileInputStream inner = new FileInputStream("inner")) {
                  int first = inner.read();
                  return first;
                }
              };
              System.out.println(in.read() + task.call());
            }
            """);
  }

  @Test
  void textBlocksAreNotIndented() {
    body("""
            FileWriter out = new FileWriter(file);
            out.write(
                \"""
              one
                two
            \""");
            out.close();
            """)
        .becomes(
            """
            try (FileWriter out = new FileWriter(file)) {
              out.write(
                  \"""
              one
                two
            \""");
            }
            """);
  }

  @Test
  void oneLineStaysOneLine() {
    members(
            """
              void one() throws IOException { FileWriter out = new FileWriter(file); out.write(1); out.close(); }
            """)
        .becomesMembers(
            """
              void one() throws IOException { try (FileWriter out = new FileWriter(file)) { out.write(1); } }
            """);
  }

  @Test
  void hoistsEveryKindOfDeclaration() {
    body("""
            FileInputStream in = new FileInputStream(file);
            var bytes = in.readAllBytes();
            final List<Map<String, Integer>> list = new ArrayList<>();
            String text;
            text = new String(bytes);
            int size = 0;
            size += bytes.length;
            in.close();
            System.out.println(list + text + size);
            System.out.println(bytes.length);
            """)
        .becomes(
            """
            byte[] bytes;
            final List<Map<String, Integer>> list;
            String text;
            int size = 0;
            try (FileInputStream in = new FileInputStream(file)) {
              bytes = in.readAllBytes();
              list = new ArrayList<>();
              text = new String(bytes);
              size += bytes.length;
            }
            System.out.println(list + text + size);
            System.out.println(bytes.length);
            """);
  }

  @Test
  void resourceThatIsNotUsedKeepsItsDeclaration() {
    body("""
            ServerSocket lock = new ServerSocket(0);
            io();
            lock.close();
            """)
        .becomes(
            """
            ServerSocket lock = new ServerSocket(0);
            try (lock) {
              io();
            }
            """);
  }

  @Test
  void neighboursOfAResourceThatIsNotUsedHaveTheirOwnHeader() {
    body("""
            ServerSocket lock = new ServerSocket(0);
            FileInputStream in = new FileInputStream(file);
            System.out.println(in.read());
            in.close();
            lock.close();
            """)
        .becomes(
            """
            ServerSocket lock = new ServerSocket(0);
            try (lock) {
              try (FileInputStream in = new FileInputStream(file)) {
                System.out.println(in.read());
              }
            }
            """);
  }

  @Test
  void codeWithoutIndentationIsFixedInOrder() {
    FixVerifier.source(
            """
            class Case {
            int first() throws java.io.IOException {
            java.io.FileReader in = new java.io.FileReader("a");
            int first = in.read();
            in.close();
            java.io.FileReader other = new java.io.FileReader("b");
            first += other.read();
            other.close();
            return first;
            }
            }
            """)
        .becomesSource(
            """
            class Case {
            int first() throws java.io.IOException {
            int first;
            try (java.io.FileReader in = new java.io.FileReader("a")) {
                first = in.read();
            }
            try (java.io.FileReader other = new java.io.FileReader("b")) {
                first += other.read();
            }
            return first;
            }
            }
            """);
  }

  @Test
  void variableThatCanNotBeClosedKeepsItsTypeInsideOfAHeader() {
    body("""
            DataInput in = new DataInputStream(new FileInputStream(file));
            in.readInt();
            """)
        .becomes(
            """
            try (FileInputStream fileInputStream = new FileInputStream(file)) {
              DataInput in = new DataInputStream(fileInputStream);
              in.readInt();
            }
            """);
  }

  @Test
  void wrapperThatIsNeverClosedStaysOpenAsLongAsWhatItWraps() {
    body("""
            FileWriter out = new FileWriter(file);
            BufferedWriter buffered = new BufferedWriter(out);
            buffered.write(1);
            buffered.flush();
            out.write(2);
            """)
        .becomes(
            """
            try (FileWriter out = new FileWriter(file);
                BufferedWriter buffered = new BufferedWriter(out)) {
              buffered.write(1);
              buffered.flush();
              out.write(2);
            }
            """);
  }

  @Test
  void wrapperOfAnInnerBlockDoesNotCloseWhatIsUsedAfterIt() {
    body("""
            FileWriter out = new FileWriter(file);
            if (flag()) {
              BufferedWriter buffered = new BufferedWriter(out);
              buffered.write(1);
              buffered.flush();
            }
            out.write(2);
            """)
        .becomes(
            """
            try (FileWriter out = new FileWriter(file)) {
              if (flag()) {
                BufferedWriter buffered = new BufferedWriter(out);
                buffered.write(1);
                buffered.flush();
              }
              out.write(2);
            }
            """);
  }

  @Test
  void wrapperDoesNotCloseWhatAClauseUses() {
    body("""
            FileWriter out = new FileWriter(file);
            try {
              BufferedWriter buffered = new BufferedWriter(out);
              buffered.write(1);
              buffered.close();
            } catch (IllegalStateException e) {
              out.write(2);
            }
            """)
        .becomes(
            """
            try (FileWriter out = new FileWriter(file)) {
              try {
                BufferedWriter buffered = new BufferedWriter(out);
                buffered.write(1);
                buffered.close();
              } catch (IllegalStateException e) {
                out.write(2);
              }
            }
            """);
  }

  @Test
  void declarationOfSeveralVariablesMovesOutAsItIs() {
    body("""
            BufferedReader in = new BufferedReader(new FileReader(file));
            String line, last = null;
            while ((line = in.readLine()) != null) {
              last = line;
            }
            in.close();
            System.out.println(last);
            """)
        .becomes(
            """
            String line, last = null;
            try (BufferedReader in = new BufferedReader(new FileReader(file))) {
              while ((line = in.readLine()) != null) {
                last = line;
              }
            }
            System.out.println(last);
            """);
  }

  @Test
  void declarationOfSeveralVariablesStaysWhereOneOfThemReads() {
    body("""
            FileInputStream in = new FileInputStream(file);
            int first = in.read(), second = 0;
            in.close();
            System.out.println(first + second);
            """)
        .isRefused(Refusal.LOCAL_USED_AFTERWARDS);
  }

  @Test
  void functionThatRunsAtOnceMayUseTheResource() {
    body("""
            PrintWriter out = new PrintWriter(file);
            List.of("a", "b").forEach(text -> out.println(text));
            out.flush();
            """)
        .becomes(
            """
            try (PrintWriter out = new PrintWriter(file)) {
              List.of("a", "b").forEach(text -> out.println(text));
              out.flush();
            }
            """);
  }

  @Test
  void functionThatIsKeptMayNotUseTheResource() {
    body("""
            PrintWriter out = new PrintWriter(file);
            List<Runnable> tasks = new ArrayList<>();
            tasks.add(() -> out.println());
            tasks.get(0).run();
            """)
        .isRefused(Refusal.CAPTURED);
  }

  @Test
  void emptiedBranchGoes() {
    body("""
            FileInputStream in = new FileInputStream(file);
            int first = in.read();
            if (first > 0) {
              in.close();
            }
            """)
        .becomes(
            """
            try (FileInputStream in = new FileInputStream(file)) {
              int first = in.read();
            }
            """);
  }

  @Test
  void acceptedSocketIsNotTheServersOwn() {
    body("""
            ServerSocket server = new ServerSocket(0);
            while (true) {
              Socket socket = server.accept();
              new Thread(
                      () -> {
                        try (socket) {
                          work();
                        } catch (IOException e) {
                          work();
                        }
                      })
                  .start();
            }
            """)
        .becomes(
            """
            try (ServerSocket server = new ServerSocket(0)) {
              while (true) {
                Socket socket = server.accept();
                new Thread(
                        () -> {
                          try (socket) {
                            work();
                          } catch (IOException e) {
                            work();
                          }
                        })
                    .start();
              }
            }
            """);
  }

  @Test
  void annotationOfTheValueStaysWithIt() {
    body("""
            ObjectInputStream in = new ObjectInputStream(new FileInputStream(file));
            @SuppressWarnings("unchecked")
            Map<String, String> map = (Map<String, String>) in.readObject(); // all of it
            in.close();
            if (map.isEmpty()) {
              work();
            }
            """)
        .becomes(
            """
            Map<String, String> map;
            try (FileInputStream fileInputStream = new FileInputStream(file);
                ObjectInputStream in = new ObjectInputStream(fileInputStream)) {
              @SuppressWarnings("unchecked")
              Map<String, String> map2 = (Map<String, String>) in.readObject(); // all of it
              map = map2;
            }
            if (map.isEmpty()) {
              work();
            }
            """);
  }

  @Test
  void annotationOfVarHasNoOtherPlace() {
    body("""
            ObjectInputStream in = new ObjectInputStream(new FileInputStream(file));
            @SuppressWarnings("unchecked")
            var map = (Map<String, String>) in.readObject();
            in.close();
            if (map.isEmpty()) {
              work();
            }
            """)
        .isRefused(Refusal.LOCAL_USED_AFTERWARDS);
  }
}
