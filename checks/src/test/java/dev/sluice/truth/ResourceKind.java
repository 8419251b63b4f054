package dev.sluice.truth;

/** The resources that generated methods open: some of our own library, some of the platform. */
enum ResourceKind {
  RES("Res", "new Res(\"%s\")", "x += %s.use();"),
  WRAP("Res", "new Wrap(\"w%1$s\", new Res(\"%1$s\"))", "x += %s.use();"),
  QUIET("Quiet", "new Quiet(\"%s\")", "x += %s.use();"),
  FILE("FileInputStream", "new FileInputStream(\"%s\")", "x += %s.read();"),
  INPUT("InputStream", "Files.newInputStream(Path.of(\"%s\"))", "x += %s.available();"),
  OUTPUT("OutputStream", "new FileOutputStream(\"%s\")", "%s.flush();"),
  BUFFERED(
      "InputStream", "new BufferedInputStream(new FileInputStream(\"%s\"))", "x += %s.read();"),
  READER(
      "BufferedReader",
      "new BufferedReader(new InputStreamReader(new FileInputStream(\"%s\")))",
      "x += %s.read();"),
  ZIPPED("InputStream", "new GZIPInputStream(new FileInputStream(\"%s\"))", "x += %s.read();"),
  /** Of which only the interface is known. */
  PLAIN("Closeable", "new Res(\"%s\")", "Objects.requireNonNull(%s);"),
  LINES("Stream<String>", "Files.lines(Path.of(\"%s\"))", "x += %s.isParallel() ? 1 : 2;");

  private final String type;
  private final String opening;
  private final String use;

  ResourceKind(String type, String opening, String use) {
    this.type = type;
    this.opening = opening;
    this.use = use;
  }

  /** The type of a variable for it. */
  String type() {
    return type;
  }

  /** The expression that opens one. */
  String open(String label) {
    return opening.formatted(label);
  }

  /** A statement that uses the one in {@code variable}. */
  String use(String variable) {
    return use.formatted(variable);
  }

  /** Whether it is a {@code Closeable}. */
  boolean isCloseable() {
    return this != QUIET && this != LINES;
  }
}
