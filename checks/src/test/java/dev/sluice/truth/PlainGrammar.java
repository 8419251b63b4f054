package dev.sluice.truth;

/** Writes statements that touch no resource and call nothing, of every kind that Java has. */
final class PlainGrammar {
  private static final String[] STATEMENTS = {
    "int %s = x << 2 | x & 3 ^ ~x >>> 1 >> 1;",
    "x = -x + (x - 2) * 3 %% 7 / 1;",
    "long %s = 5L;\n%1$s += 2;\n%1$s -= 1;\n%1$s *= 3;\n%1$s /= 2;\n%1$s %%= 9;",
    "int %s = 5;\n%1$s <<= 1;\n%1$s >>= 1;\n%1$s >>>= 1;\n%1$s |= 1;\n%1$s &= 7;\n%1$s ^= 2;",
    "x++;\n--x;\n++x;\nx--;",
    "boolean %s = x == 1 || x != 2 && !(x < 3) | x <= 4 & x >= 5 ^ x > 6;",
    "char %s = 'a';",
    "double %s = +1.5 + 2f;",
    "String %s = null;",
    "int[] %s = {1, 2};\nx += %1$s[0];\n%1$s[1] = x;",
    "int[][] %s = new int[2][];",
    "assert x < 1_000_000 : \"x\";",
    "Object %s = \"a\";\nif (%1$s instanceof String t%1$s) {\nx += 1;\n}",
    "Object %s = \"a\";\nboolean is%1$s = %1$s instanceof String;",
    "int %s = (int) 3L;",
    "List<? extends Number> %s = null;",
    "List<? super Integer> %s = null;",
    "Class<?> %s = String.class;",
    "Object %s = (Object & Comparable<String>) \"a\";",
    "Function<Integer, int[]> %s = int[]::new;",
    "@SuppressWarnings(\"unused\")\nint %s = 1;",
    "final int %s = 1;",
    "var %s = 1;",
    ";",
    "for (int %s = 0, j%1$s = 2; %1$s < j%1$s; %1$s++, j%1$s--) {\nx += %1$s;\n}",
    "Supplier<Object> %s =\nnew Supplier<>() {\n@Override\npublic Object get() {\nreturn null;\n}\n};",
    "int %s =\nswitch (\"a\") {\ncase \"a\", \"b\" -> {\nyield 1;\n}\ndefault -> 2;\n};",
    "record Point%s(int x, int y) {}",
    "enum Color%s {\nRED\n}",
    "interface Local%s<T> {}",
    "String %s = x > 5 ? \"a\" : \"b\" + x;",
  };

  private final Draft draft;

  PlainGrammar(Draft draft) {
    this.draft = draft;
  }

  Code statement() {
    return Code.line(draft.anyOf(STATEMENTS).formatted(draft.fresh("v")));
  }
}
