package dev.sluice.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Writes the body of a method that opens, uses and closes resources in all kinds of order. */
final class RandomMethod {
  private final Random random;
  private final StringBuilder text = new StringBuilder();
  private final List<String> scope = new ArrayList<>();
  private int names;

  private RandomMethod(long seed) {
    this.random = new Random(seed);
  }

  /** A static method without parameters that returns an int; the same for the same seed. */
  static String of(long seed, String name) {
    RandomMethod method = new RandomMethod(seed);
    method.line(1, "static int " + name + "() throws IOException {");
    method.line(2, "int x = 0;");
    method.block(2, 0, false);
    method.line(2, "return x;");
    method.line(1, "}");
    return method.text.toString();
  }

  private void block(int indent, int depth, boolean isLoop) {
    int outer = scope.size();
    int count = 1 + random.nextInt(depth == 0 ? 5 : 3);
    for (int i = 0; i < count; i++) {
      statement(indent, depth, isLoop);
    }
    while (scope.size() > outer) {
      String name = scope.remove(scope.size() - 1);
      if (random.nextInt(3) > 0) {
        line(indent, name + ".close();");
      }
    }
  }

  private void statement(int indent, int depth, boolean isLoop) {
    switch (random.nextInt(depth > 2 ? 6 : 13)) {
      case 0, 1 -> open(indent);
      case 2, 3 -> use(indent);
      case 4 -> line(indent, "Probe.call(\"" + name("c") + "\");");
      case 5 -> line(indent, "x += Probe.work(\"" + name("w") + "\");");
      case 6 -> branch(indent, depth, isLoop);
      case 7 -> loop(indent, depth);
      case 8 -> tryCatch(indent, depth, isLoop);
      case 9, 10 -> tryFinally(indent, depth, isLoop);
      case 11 -> line(indent, "x += new Resource(\"" + name("t") + "\").use();");
      default -> existingHeader(indent, depth, isLoop);
    }
  }

  private void open(int indent) {
    String name = name("r");
    line(indent, "Resource " + name + " = " + opened(name) + ";");
    scope.add(name);
  }

  private String opened(String name) {
    String inner = name("i");
    if (random.nextInt(4) == 0) {
      return "new Resource(\"" + name + "\", new Resource(\"" + inner + "\"))";
    }
    if (random.nextInt(4) == 0 && !scope.isEmpty()) {
      return "new Resource(\"" + name + "\", " + anyInScope() + ")";
    }
    return "new Resource(\"" + name + "\")";
  }

  private void use(int indent) {
    if (scope.isEmpty()) {
      open(indent);
    } else if (random.nextBoolean()) {
      String name = name("v");
      line(indent, "int " + name + " = " + anyInScope() + ".use();");
      line(indent, "x += " + name + ";");
    } else {
      line(indent, "x += " + anyInScope() + ".use();");
    }
  }

  private void branch(int indent, int depth, boolean isLoop) {
    line(indent, "if (x % 3 == " + random.nextInt(3) + ") {");
    block(indent + 1, depth + 1, isLoop);
    if (random.nextInt(3) == 0) {
      if (!scope.isEmpty() && random.nextBoolean()) {
        line(indent + 1, anyInScope() + ".close();");
      }
      line(indent + 1, jump(isLoop));
    }
    if (random.nextInt(3) == 0) {
      line(indent, "} else {");
      block(indent + 1, depth + 1, isLoop);
    }
    line(indent, "}");
  }

  private String jump(boolean isLoop) {
    return switch (random.nextInt(isLoop ? 4 : 2)) {
      case 0 -> "return x;";
      case 1 -> "throw new IOException(\"" + name("e") + "\");";
      case 2 -> "break;";
      default -> "continue;";
    };
  }

  private void loop(int indent, int depth) {
    String name = name("n");
    line(indent, "for (int " + name + " = 0; " + name + " < 2; " + name + "++) {");
    block(indent + 1, depth + 1, true);
    line(indent, "}");
  }

  private void tryCatch(int indent, int depth, boolean isLoop) {
    line(indent, "try {");
    line(indent + 1, "Probe.call(\"" + name("c") + "\");");
    block(indent + 1, depth + 1, isLoop);
    line(
        indent,
        "} catch (" + (random.nextBoolean() ? "IOException" : "RuntimeException") + " e) {");
    if (!scope.isEmpty() && random.nextInt(3) == 0) {
      line(indent + 1, anyInScope() + ".close();");
    }
    line(indent + 1, random.nextBoolean() ? "x += 100;" : "throw e;");
    line(indent, "}");
  }

  private void tryFinally(int indent, int depth, boolean isLoop) {
    List<String> opened = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(2); i++) {
      open(indent);
      opened.add(scope.get(scope.size() - 1));
    }
    if (random.nextBoolean()) {
      line(indent, "Probe.call(\"" + name("c") + "\");");
    }
    line(indent, "try {");
    block(indent + 1, depth + 1, isLoop);
    line(indent + 1, "x += " + anyInScope() + ".use();");
    if (random.nextInt(3) == 0) {
      line(indent, "} catch (IllegalStateException e) {");
      line(indent + 1, "x += 10;");
    }
    line(indent, "} finally {");
    if (random.nextInt(3) == 0) {
      line(indent + 1, "Probe.work(\"" + name("f") + "\");");
    }
    for (String name : opened) {
      line(indent + 1, random.nextBoolean() ? name + ".close();" : checkedClose(name));
    }
    line(indent, "}");
    if (random.nextInt(4) > 0) {
      scope.removeAll(opened);
    }
  }

  private static String checkedClose(String name) {
    return "if (" + name + " != null) " + name + ".close();";
  }

  private void existingHeader(int indent, int depth, boolean isLoop) {
    String name = name("h");
    line(indent, "try (Resource " + name + " = " + opened(name) + ") {");
    scope.add(name);
    line(indent + 1, "x += " + name + ".use();");
    block(indent + 1, depth + 1, isLoop);
    scope.remove(name);
    line(indent, random.nextBoolean() ? "}" : "} catch (IOException e) { x++; }");
  }

  private String anyInScope() {
    return scope.get(random.nextInt(scope.size()));
  }

  private String name(String stem) {
    names++;
    return stem + names;
  }

  private void line(int indent, String code) {
    text.append("  ".repeat(indent)).append(code).append('\n');
  }
}
