package dev.sluice.fixes;

import static com.google.common.collect.ImmutableSet.toImmutableSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Methods do what they did after their fix, and leave nothing open. */
final class ExecutionTest {
  @ParameterizedTest
  @MethodSource("bodies")
  void fixKeepsWhatTheMethodDoes(String body, @TempDir Path folder) throws Exception {
    String before =
        MethodRuns.source(
            HELPERS + "  static int run() throws IOException {\n" + body.indent(4) + "  }\n");
    PatchRun patched = PatchRun.patch(before);
    assertEquals(List.of(), patched.errors());
    assertNotEquals(before, patched.text(), () -> "not fixed: " + patched.plans());
    MethodRuns.compare(before, patched.text(), List.of("run"), false, folder);
  }

  @Test
  void eachBuilderIsExecuted() {
    List<String> bodies = bodies().toList();
    StringBuilder members = new StringBuilder(HELPERS);
    for (int i = 0; i < bodies.size(); i++) {
      members.append("  static int run%d() throws IOException {%n".formatted(i));
      members.append(bodies.get(i).indent(4)).append("  }\n");
    }
    PatchRun run = PatchRun.check(MethodRuns.source(members.toString()));
    assertEquals(List.of(), run.errors());
    assertEquals(
        ImmutableSet.of(),
        Sets.difference(
            Arrays.stream(Builder.values()).map(Builder::name).collect(toImmutableSet()),
            run.builders()));
  }

  static Stream<String> bodies() {
    return Stream.of(
        """
        Resource a = null;
        int sum = 0;
        try {
          a = new Resource("a");
          sum += a.use();
          a = new Resource("b");
          sum += a.use();
        } finally {
          if (a != null) {
            a.close();
          }
        }
        return sum + Probe.call("behind");
        """,
        """
        Resource a = null;
        try {
          for (int i = 0; i < 2; i++) {
            try {
              a = new Resource("a");
              a.use();
              break;
            } catch (IOException e) {
              Probe.work("again");
            }
          }
          return Probe.call("behind");
        } finally {
          if (a != null) {
            a.close();
          }
        }
        """,
        """
        Resource given = new Resource("given");
        try {
          Resource a = Probe.call("which") > 0 ? given : new Resource("a");
          a.use();
          if (a != given) {
            a.close();
          }
          return Probe.call("behind");
        } finally {
          given.close();
        }
        """,
        """
        Resource a = null;
        int sum = 0;
        try {
          for (String name : java.util.List.of("a")) {
            a = new Resource(name);
            if (Probe.call("skip") > 100) {
              continue;
            }
            sum += a.use();
          }
        } finally {
          if (a != null) {
            a.close();
          }
        }
        return sum + Probe.call("behind");
        """,
        """
        Resource a = null;
        int sum = 0;
        try {
          for (int i = 0; i < 1; i++) {
            a = new Resource("a", new Resource("i"));
            sum += a.use();
          }
        } finally {
          try {
            if (a != null) a.close();
          } catch (IOException e) {
            Probe.work("swallowed");
          }
        }
        return sum;
        """,
        """
        Resource a = null;
        Resource b = null;
        int sum = 0;
        while (sum < 10) {
          a = new Resource("a");
          b = new Resource("b");
          sum += a.use() + b.use();
        }
        if (b != null) b.close();
        if (a != null) a.close();
        return sum;
        """,
        """
        Resource a;
        try {
          a = new Resource("a");
        } catch (IOException e) {
          return Probe.call("can't open");
        }
        try {
          return a.use();
        } catch (IOException e) {
          return Probe.call("can't use");
        }
        """,
        """
        Resource a = Probe.call("which") > 0 ? new Resource("a") : null;
        if (a == null) {
          throw new IllegalStateException("none");
        }
        try {
          if (Probe.work("first") > 1) {
            a.use();
            a.close();
          } else {
            Probe.work("second");
          }
        } catch (IOException e) {
          return Probe.work("clause");
        }
        return 1;
        """,
        """
        Resource a;
        if (Probe.call("which") > 1) {
          a = new Resource("a");
        } else {
          a = new Resource("b", new Resource("i"));
        }
        Probe.call("between");
        int size = a.use();
        a.close();
        return size;
        """,
        """
        if (Probe.call("which") > 3) return new Resource("a").use();
        else if (new Resource("b").use() > 4) {
          return 1;
        } else if (Probe.call("other") > 5)
          return new Resource("c").use();
        for (int i = 0; i < 2; i++)
          Probe.call("value " + new Resource("d").use());
        return 2;
        """,
        """
        Resource a = null;
        Resource b = null;
        try {
          a = new Resource("a");
          b = new Resource("b");
          a.use();
          b.use();
        } finally {
          if (a != null) {
            a.close();
          }
          if (b != null) {
            b.close();
          }
        }
        return 1;
        """,
        """
        Resource a = new Resource("a");
        if (a.use() > 2) {
          return 0;
        }
        Probe.call("between");
        if (Probe.call("decide") > 3) {
          return 1;
        }
        Probe.keep(a);
        return 2;
        """,
        """
        Resource a = new Resource("a");
        if (a.use() > 1) {
          Probe.keep(a);
          Probe.call("kept");
        } else {
          Probe.call("not yet");
          Probe.keep(a);
        }
        return 1;
        """,
        """
        Resource a = new Resource("a");
        try {
          a.use();
          a.close();
        } catch (IOException e) {
          Probe.call("caught");
        }
        return 1;
        """,
        """
        Resource a = new Resource("a");
        try {
          Probe.call("before");
          a.use();
          a.close();
        } catch (IOException e) {
          a.close();
          Probe.call("caught");
          throw e;
        } finally {
          Probe.work("finally");
        }
        return 1;
        """,
        """
        Resource a = new Resource("a");
        int size = a.use();
        try {
          int first = a.use();
          Probe.call("call " + first);
        } finally {
          a.close();
        }
        return size;
        """,
        """
        Resource a = new Resource("a");
        outer:
        for (int i = 0; i < 2; i++) {
          for (int j = 0; j < 2; j++) {
            if (a.use() > 3) {
              break outer;
            }
            Resource b = new Resource("b");
            b.use();
            if (j == 1) {
              b.close();
              continue outer;
            }
            b.close();
          }
        }
        a.close();
        return 1;
        """,
        """
        Resource a = new Resource("a");
        Probe.call("between");
        try {
          if (a.use() > 1) {
            return 1;
          }
          Probe.call("more");
          return 2;
        } catch (IllegalStateException e) {
          Probe.call("caught");
        } finally {
          if (a != null) {
            a.close();
          }
        }
        return 3;
        """,
        """
        Resource a = new Resource("a");
        int result = a.use();
        a.close();
        return result;
        """,
        """
        Resource a = new Resource("a");
        a.use();
        return 1;
        """,
        """
        Resource a = new Resource("a");
        Resource b = new Resource("b");
        a.use();
        b.use();
        a.close();
        b.close();
        return 2;
        """,
        """
        Resource a = new Resource("a");
        Resource b = new Resource("b");
        try {
          a.use();
          b.use();
        } finally {
          b.close();
          a.close();
        }
        return 2;
        """,
        """
        Resource a = new Resource("a");
        Resource b = new Resource("b");
        try {
          return a.use() + b.use();
        } finally {
          if (a != null) {
            a.close();
          }
          if (b != null) {
            b.close();
          }
        }
        """,
        """
        Resource a = new Resource("a");
        Probe.call("between");
        try {
          a.use();
        } catch (IOException e) {
          Probe.call("caught");
        } finally {
          a.close();
        }
        return 3;
        """,
        """
        Resource a = new Resource("a");
        Probe.work("between");
        Probe.call("between");
        try {
          a.use();
        } finally {
          Probe.call("finally");
          a.close();
        }
        return 3;
        """,
        """
        Resource b = new Resource("b", new Resource("a"));
        int result = b.use();
        b.close();
        return result;
        """,
        """
        Resource c = new Resource("c", new Resource("b", new Resource("a")));
        c.use();
        c.close();
        return 1;
        """,
        """
        Resource a = new Resource("a");
        Resource b = new Resource("b", a);
        b.use();
        b.close();
        Probe.call("after");
        return 1;
        """,
        """
        try (Resource b = new Resource("b", new Resource("a"))) {
          return b.use();
        } catch (IOException e) {
          return Probe.call("caught");
        } finally {
          Probe.work("finally");
        }
        """,
        """
        try {
          Resource a = new Resource("a");
          a.use();
          a.close();
        } catch (IOException e) {
          Probe.call("caught");
        } finally {
          Probe.work("finally");
        }
        return 1;
        """,
        """
        try (Resource a = new Resource("a")) {
          Resource b = new Resource("b");
          b.use();
          b.close();
        } catch (IOException e) {
          Probe.call("caught");
        }
        return 1;
        """,
        """
        int sum = 0;
        for (int i = 0; i < 4; i++) {
          Resource a = new Resource("a");
          if (a.use() < 0) {
            a.close();
            continue;
          }
          if (i == 2) {
            a.close();
            break;
          }
          sum += a.use();
          a.close();
        }
        return sum;
        """,
        """
        Resource a = new Resource("a");
        int result = a.use();
        if (result > 100) {
          a.close();
          throw new IOException("large " + result);
        } else if (result > 50) {
          a.close();
          return 50;
        }
        result += a.use();
        a.close();
        return result;
        """,
        """
        int result = new Resource("a").use();
        Probe.call("after");
        return result;
        """,
        """
        return new Resource("b", new Resource("a")).use() + Probe.call("after");
        """,
        """
        Resource a = new Resource("a");
        int result = a.use();
        Probe.call("unrelated");
        a.close();
        Probe.call("after");
        return result;
        """,
        """
        Resource a = new Resource("a");
        int first = a.use();
        Resource b = new Resource("b");
        int second = b.use();
        a.close();
        b.close();
        return first + second;
        """,
        """
        Resource a = new Resource("a");
        Probe.call("unused");
        a.close();
        return 1;
        """,
        """
        Resource a = new Resource("a");
        switch (a.use()) {
          case 1:
            a.close();
            return 1;
          case 2:
            Resource b = new Resource("b");
            b.use();
            b.close();
            break;
          default:
            Probe.work("default");
        }
        a.close();
        return 2;
        """,
        """
        Resource a = new Resource("a");
        java.util.concurrent.Callable<Integer> task = () -> {
          Resource b = new Resource("b");
          int result = b.use();
          b.close();
          return result;
        };
        int first = a.use();
        a.close();
        try {
          return first + task.call();
        } catch (Exception e) {
          throw new IOException(e.getMessage());
        }
        """,
        """
        Resource a = new Resource("a");
        int first = a.use();
        Probe.work("between");
        return Probe.keep(a) + first;
        """,
        """
        Resource a = new Resource("a");
        if (a.use() > 1) {
          a.close();
          throw new IOException("large");
        }
        try {
          a.use();
        } catch (IOException e) {
          Probe.work("caught");
        }
        Probe.keep(a);
        return Probe.call("after");
        """,
        """
        Resource a;
        if (Probe.call("which") > 1) {
          a = new Resource("a");
        } else {
          a = new Resource("b");
        }
        a.use();
        return Probe.keep(a);
        """,
        """
        return Probe.keep(new Resource("b", new Resource("a")));
        """,
        """
        Resource a = new Resource("a");
        Resource b = new Resource("b");
        b.use();
        b.close();
        return Probe.keep(a);
        """,
        """
        for (int i = 0; i < 2; i++) {
          try {
            Resource a = new Resource("a");
            a.use();
            Probe.keep(a);
          } catch (IOException e) {
            Probe.call("caught");
          } finally {
            Probe.work("finally");
          }
        }
        return 1;
        """,
        """
        Resource a = new Resource("a");
        a.use();
        a = new Resource("b");
        a.use();
        a.close();
        return 1;
        """,
        """
        Resource a = null;
        int sum = 0;
        for (int i = 0; i < 3; i++) {
          a = new Resource("a" + i);
          sum += a.use();
          if (sum > 5) {
            a.close();
            break;
          }
          a.close();
        }
        return sum;
        """,
        """
        Resource a;
        if (Probe.call("which") > 0) {
          a = new Resource("a");
        } else {
          a = new Resource("b");
        }
        Probe.work("between");
        int result = a.use();
        a.close();
        return result;
        """,
        """
        Resource a = new Resource("a");
        if (a.use() > 1) {
          a = new Resource("b", a);
        }
        int result = a.use();
        a.close();
        return result;
        """,
        """
        Resource a = null;
        if (Probe.call("which") > 0) {
          a = new Resource("a");
        }
        Probe.work("between");
        if (a != null) {
          a.use();
          a.close();
        }
        return 2;
        """,
        """
        Resource a;
        try {
          a = new Resource("a");
        } catch (IOException e) {
          return Probe.call("caught");
        }
        int result = a.use();
        a.close();
        return result;
        """,
        """
        new Resource("a");
        Probe.call("behind");
        return 1;
        """,
        """
        Probe.work("before");
        new Resource("a", new Resource("i"));
        return 1;
        """,
        """
        Resource a = new Resource("a");
        int sum = Probe.call("behind");
        if (sum > 3) {
          Probe.work("more");
        }
        return sum;
        """,
        """
        Resource a = new Resource("a");
        a = new Resource("b");
        int result = a.use();
        a.close();
        return result;
        """,
        """
        Resource a =
            switch (Probe.call("which")) {
              case 1 -> new Resource("a");
              case 2 -> null;
              default -> {
                Probe.work("default");
                yield new Resource("b");
              }
            };
        int result = a == null ? 0 : a.use();
        Probe.call("behind");
        if (a != null) {
          a.close();
        }
        return result;
        """,
        """
        boolean isWanted = Probe.call("which") > 0;
        if (isWanted && new Resource("a").use() > 1) {
          return Probe.call("then");
        }
        return isWanted ? new Resource("b").use() : 0;
        """,
        """
        boolean isWrapped = Probe.work("which") > 0;
        Resource a = isWrapped ? new Resource("a", new Resource("i")) : new Resource("b");
        int result = a.use();
        a.close();
        return result;
        """,
        """
        int sum = 0;
        while (new Resource("a").use() + sum < 6) {
          if (sum == 2) {
            sum += 2;
            continue;
          }
          sum += Probe.call("body");
        }
        return sum;
        """,
        """
        Resource a = new Resource("a");
        int result = a.use();
        use(a);
        return result;
        """,
        """
        return new Worker(
                () -> {
                  Resource a = new Resource("a");
                  int result = a.use();
                  a.close();
                  return result;
                })
            .run();
        """,
        """
        int sum = 0;
        if (!(new Resource("a").use() > 2)) {
          sum -= -new Resource("b").use();
        }
        for (int i = new Resource("c").use(), j = 0; j < 2; j++) {
          sum += i + Probe.call("turn");
        }
        return sum;
        """,
        """
        Task task = () -> new Resource("a").use() + Probe.call("more");
        int result = task.run();
        return switch (result) {
          case 3 -> new Resource("b", new Resource("i")).use();
          default -> new Resource("c").use() + result;
        };
        """,
        """
        Resource a = null;
        Resource b = null;
        int result = -1;
        try {
          a = new Resource("a");
          b = new Resource("b");
          result = a.use() + b.use();
          b.close();
          a.close();
        } catch (IllegalStateException e) {
          result = Probe.call("handled");
        }
        return result;
        """,
        """
        Resource a = new Resource("a");
        int first = 1, second;
        int sum = 0;
        java.util.List.of("x", "y").forEach(text -> Probe.work(text + (a != null)));
        second = a.use() + first;
        sum += second;
        if (sum > 4) {
          throw new IOException("too much");
        }
        a.close();
        Probe.call("behind " + first + second);
        return sum;
        """,
        """
        return new Resource(\"""
              a
            b\""").use();
        """);
  }

  private static final String HELPERS =
      """
        static void use(Resource resource) throws IOException {
          Probe.call("more");
          resource.close();
        }

        interface Task {
          int run() throws IOException;
        }

        static final class Worker implements java.io.Closeable {
          private final Task task;
          private final Resource own = new Resource("worker");

          Worker(Task task) throws IOException {
            this.task = task;
          }

          int run() throws IOException {
            return task.run() + own.use();
          }

          @Override
          public void close() throws IOException {
            own.close();
          }
        }
      """;
}
