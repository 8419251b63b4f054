package dev.sluice.summaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.commons.io.IOUtils;
import org.junit.jupiter.api.Test;

/** What a class file tells does not depend on who asks, in what order, or beside whom. */
final class ClassFileOrderTest {
  private static final List<String> TYPES =
      List.of(
          "org.apache.commons.io.IOUtils",
          "org.apache.commons.io.FileUtils",
          "org.apache.commons.io.LineIterator",
          "org.apache.commons.io.input.ProxyInputStream",
          "org.apache.commons.io.input.TeeInputStream",
          "org.apache.commons.io.input.BOMInputStream",
          "org.apache.commons.io.output.ProxyOutputStream",
          "org.apache.commons.io.output.DeferredFileOutputStream");

  @Test
  void isTheSameInAnyOrder() throws Exception {
    Map<String, String> expected = summaries(new Random(0));
    assertTrue(expected.size() > 300, () -> "only " + expected.size());
    for (int seed = 1; seed <= 3; seed++) {
      Map<String, String> found = summaries(new Random(seed));
      assertEquals(expected.keySet(), found.keySet());
      expected.forEach((method, text) -> assertEquals(text, found.get(method), method));
    }
  }

  @Test
  void isTheSameInTwoCompilationsAtOnce() throws Exception {
    Callable<Map<String, String>> compilation = () -> summaries(new Random(0));
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Map<String, String>>> both = threads.invokeAll(List.of(compilation, compilation));
      assertEquals(both.get(0).get(), both.get(1).get());
    } finally {
      threads.shutdown();
    }
  }

  private static Map<String, String> summaries(Random order) throws Exception {
    Path jar = Path.of(IOUtils.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    ClassPathSummaries summaries = new ClassPathSummaries(jar);
    List<MethodSymbol> methods = new ArrayList<>();
    for (String type : TYPES) {
      methods.addAll(summaries.methodsOf(summaries.type(type)));
    }
    Collections.shuffle(methods, order);
    Map<String, String> texts = new TreeMap<>();
    for (MethodSymbol method : methods) {
      texts.put(
          method.owner + "." + method + method.type,
          summaries.of(method).map(SummaryText::of).orElse("none"));
    }
    return texts;
  }
}
