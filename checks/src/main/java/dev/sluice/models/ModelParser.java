package dev.sluice.models;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads a model file: one fact a line.
 *
 * <pre>
 * # a comment, up to the end of the line
 * acquires java.nio.file.Files#lines(..)
 * acquires java.sql.Driver#connect(..) or null
 * acquires java.sql.Connection#createStatement(..) child of receiver
 * acquires com.example.Pools#take(..) released-by giveBack
 * wraps java.io.SequenceInputStream#&lt;init&gt;(java.io.InputStream, ..) argument 1 and argument 2
 * closes org.apache.commons.io.IOUtils#closeQuietly(java.io.Closeable[]) arguments
 * closes com.example.Streams#copy(java.io.InputStream, boolean) argument 1 if argument 2
 * needs-no-close java.io.StringReader
 * resource java.util.concurrent.ExecutorService released-by shutdown, shutdownNow
 * resource java.util.zip.Deflater released-by end passive
 * annotation org.springframework.context.annotation.Bean is-managed
 * since 22 acquires java.lang.foreign.Arena#ofConfined()
 * </pre>
 *
 * <p>A line is a verb (the names of {@link Verb} in small letters, with hyphens), a method as
 * {@code class#name(types)} with full names, erased types, varargs as arrays, {@code <init>} for a
 * constructor and {@code ..} for any further parameters, and what the verb speaks of: {@code
 * receiver}, {@code argument 1} (several joined by {@code and}) or {@code arguments} for all. What
 * only {@code closes} them where a boolean argument is true names that with {@code if}. {@code or
 * null}, {@code child of} and {@code released-by}, the method of another object that the result is
 * given back to instead of being closed, go with {@code acquires} only. {@code since 22} in front
 * says that older JDKs lack the method or class. Lines that tell where code runs and what blocks
 * are those of {@link ThreadLineParser}.
 *
 * <p>Where an iterator delivers objects of a class that a {@code made-by-iterators} line names, it
 * makes them for the caller.
 *
 * <p>A {@code resource} line makes resources of the objects of a class that is not {@code
 * AutoCloseable}, or that is better released by another method than {@code close()}; its subclasses
 * are meant too, and each of the methods releases. {@code passive} says that they do nothing
 * between calls, so that nobody misses them after their last use. An {@code annotation} line says
 * what the annotation means for what carries it: {@code is-managed}, {@code is-mock}, or {@code
 * expects-failure-by} an attribute, see {@link AnnotationFact}.
 *
 * <p>Runs once in every compilation and is therefore a plain scan: no regular expressions.
 */
final class ModelParser {
  private static final String NEEDS_NO_CLOSE = "needs-no-close";
  private static final String MADE_BY_ITERATORS = "made-by-iterators";
  private static final String RESOURCE = "resource";
  private static final String RELEASED_BY = "released-by";
  private static final String PASSIVE = "passive";
  private static final String ANNOTATION = "annotation";
  private static final ImmutableMap<String, Verb> VERBS = verbs();

  private final ModelScanner scanner;

  private ModelParser(ModelScanner scanner) {
    this.scanner = scanner;
  }

  /**
   * What the lines of {@code text} say, in their order.
   *
   * @param file what messages call the file
   * @throws ModelException if a line is malformed
   */
  static ImmutableList<ModelLine> parse(String file, String text) throws ModelException {
    ImmutableList.Builder<ModelLine> lines = ImmutableList.builder();
    int number = 0;
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      if (end < 0) {
        end = text.length();
      }
      parseLine(file, ++number, text.substring(start, end)).ifPresent(lines::add);
      start = end + 1;
    }
    return lines.build();
  }

  /** What one line says; empty if it holds no fact. */
  static Optional<ModelLine> parseLine(String file, int number, String text) throws ModelException {
    ModelScanner scanner = new ModelScanner(file, number, text);
    return scanner.isAtEnd() ? Optional.empty() : Optional.of(new ModelParser(scanner).line());
  }

  private ModelLine line() throws ModelException {
    int since = 0;
    if (scanner.skipWord("since")) {
      since = scanner.number("the number of a JDK");
    }
    int verbStart = scanner.position();
    String verb = scanner.word();
    ModelLine line;
    if (verb.equals(NEEDS_NO_CLOSE)) {
      line = new ModelLine.NeedsNoClose(className(), since, scanner.origin());
    } else if (verb.equals(MADE_BY_ITERATORS)) {
      line = new ModelLine.MadeByIterators(className(), since, scanner.origin());
    } else if (verb.equals(RESOURCE)) {
      line =
          new ModelLine.Resource(
              className(), releaseMethods(), scanner.skipWord(PASSIVE), since, scanner.origin());
    } else if (verb.equals(ANNOTATION)) {
      line = new ModelLine.Annotation(className(), annotationFact(), since, scanner.origin());
    } else if (VERBS.containsKey(verb)) {
      line = new ModelLine.AboutMethod(methodFact(VERBS.get(verb)), since);
    } else {
      line =
          new ThreadLineParser(scanner, this)
              .findLine(verb, since)
              .orElseThrow(() -> scanner.expectedAt(verbStart, "one of " + allVerbs()));
    }
    if (!scanner.isAtEnd()) {
      throw scanner.expected("the end of the line");
    }
    return line;
  }

  private static String allVerbs() {
    return String.join(", ", VERBS.keySet())
        + ", "
        + String.join(", ", NEEDS_NO_CLOSE, MADE_BY_ITERATORS, RESOURCE, ANNOTATION)
        + ", "
        + String.join(", ", ThreadLineParser.verbs());
  }

  private AnnotationFact annotationFact() throws ModelException {
    if (scanner.skipWord("is-managed")) {
      return new AnnotationFact.Managed();
    }
    if (scanner.skipWord("is-mock")) {
      return new AnnotationFact.Mock();
    }
    if (scanner.skipWord("expects-failure-by")) {
      return new AnnotationFact.ExpectsFailure(scanner.identifier("the name of an attribute"));
    }
    throw scanner.expected("is-managed, is-mock or expects-failure-by");
  }

  private ImmutableList<String> releaseMethods() throws ModelException {
    if (!scanner.skipWord(RELEASED_BY)) {
      throw scanner.expected(RELEASED_BY + " and the names of methods");
    }
    ImmutableList.Builder<String> methods = ImmutableList.builder();
    do {
      methods.add(scanner.identifier("the name of a method"));
    } while (scanner.skip(','));
    return methods.build();
  }

  private MethodFact methodFact(Verb verb) throws ModelException {
    MethodPattern method = method();
    return switch (verb) {
      case ACQUIRES -> acquisition(method);
      case BORROWS,
          OWES_NOTHING,
          MOCKS,
          NEVER_THROWS,
          LEADS_TO_OWNER,
          HOLDS_NOTHING_YET,
          OPENS_NOTHING,
          DOES_NOTHING,
          NEVER_RETURNS,
          EXPECTS_FAILURE ->
          fact(verb, method, ImmutableSet.of());
      case WRAPS, CLOSES, CLOSES_ON_FAILURE, CLOSES_CHILDREN, TAKES_OWNERSHIP, USES -> {
        if (scanner.skipWord("arguments")) {
          yield fact(verb, method, ImmutableSet.of()).ofAllArguments();
        }
        ImmutableSet<Operand> operands = operands(method, "receiver, argument 1 or arguments");
        MethodFact fact = fact(verb, method, operands);
        yield verb == Verb.CLOSES && scanner.skipWord("if") ? fact.onlyIf(flag(method)) : fact;
      }
      case RETURNS, TESTS_CLOSED, TESTS_OPEN, TESTS_NULL, TESTS_NON_NULL ->
          fact(verb, method, ImmutableSet.of(operand(method, "receiver or argument 1")));
    };
  }

  private MethodFact acquisition(MethodPattern method) throws ModelException {
    ImmutableSet<Operand> owners = ImmutableSet.of();
    if (scanner.skipWord("child")) {
      if (!scanner.skipWord("of")) {
        throw scanner.expected("child of receiver, or child of argument 1");
      }
      owners = operands(method, "receiver or argument 1");
    }
    boolean mayBeNull = scanner.skipWord("or");
    if (mayBeNull && !scanner.skipWord("null")) {
      throw scanner.expected("or null");
    }
    Optional<String> release = Optional.empty();
    if (scanner.skipWord(RELEASED_BY)) {
      release = Optional.of(scanner.identifier("the name of a method"));
    }
    if (!scanner.isAtEnd()) {
      throw scanner.expected("child of receiver, or null, released-by, or the end of the line");
    }
    return new MethodFact(
        Verb.ACQUIRES,
        method,
        owners,
        mayBeNull,
        false,
        release,
        Optional.empty(),
        scanner.origin());
  }

  private Operand flag(MethodPattern method) throws ModelException {
    int start = scanner.position();
    Operand flag = operand(method, "the argument that tells, as in if argument 4");
    boolean isBoolean =
        !flag.isReceiver()
            && flag.position() <= method.parameters().size()
            && method.parameters().get(flag.position() - 1).equals("boolean");
    if (!isBoolean) {
      throw scanner.expectedAt(start, "an argument that is a boolean");
    }
    return flag;
  }

  private MethodFact fact(Verb verb, MethodPattern method, ImmutableSet<Operand> operands) {
    return MethodFact.of(verb, method, operands, scanner.origin());
  }

  ImmutableSet<Operand> operands(MethodPattern method, String expectation) throws ModelException {
    ImmutableSet.Builder<Operand> operands = ImmutableSet.builder();
    do {
      operands.add(operand(method, expectation));
    } while (scanner.skipWord("and"));
    return operands.build();
  }

  Operand operand(MethodPattern method, String expectation) throws ModelException {
    int start = scanner.position();
    if (scanner.skipWord("receiver")) {
      if (method.name().equals(MethodPattern.CONSTRUCTOR)) {
        throw scanner.expectedAt(start, "argument 1, since a constructor has no receiver");
      }
      return Operand.RECEIVER;
    }
    if (!scanner.skipWord("argument")) {
      throw scanner.expected(expectation);
    }
    int argument = scanner.number("the number of an argument, from 1");
    if (argument > method.parameters().size() && !method.hasMoreParameters()) {
      throw scanner.expectedAt(
          start, "an argument that the method has: it has " + method.parameters().size());
    }
    return Operand.argument(argument);
  }

  MethodPattern method() throws ModelException {
    String owner = className();
    if (!scanner.skip('#')) {
      throw scanner.expected("class#method(..)");
    }
    String name =
        scanner.skip(MethodPattern.CONSTRUCTOR)
            ? MethodPattern.CONSTRUCTOR
            : scanner.identifier("the name of a method, or <init>");
    if (!scanner.skip('(')) {
      throw scanner.expected("( and the types of the parameters, (..) for any");
    }
    ImmutableList.Builder<String> parameters = ImmutableList.builder();
    boolean hasMoreParameters = false;
    if (!scanner.skip(')')) {
      do {
        hasMoreParameters = scanner.skip("..");
        if (!hasMoreParameters) {
          parameters.add(parameterType());
        }
      } while (!hasMoreParameters && scanner.skip(','));
      if (!scanner.skip(')')) {
        throw scanner.expected(hasMoreParameters ? ")" : ", or )");
      }
    }
    return new MethodPattern(owner, name, parameters.build(), hasMoreParameters);
  }

  String className() throws ModelException {
    int start = scanner.position();
    String name = scanner.qualifiedName("a class with its package");
    if (name.indexOf('.') < 0) {
      throw scanner.expectedAt(start, "a class with its package");
    }
    return name;
  }

  private String parameterType() throws ModelException {
    String expectation = "an erased type with its package, a primitive type or ..";
    int start = scanner.position();
    String type = scanner.qualifiedName(expectation);
    if (type.indexOf('.') < 0 && !ModelScanner.isPrimitive(type)) {
      throw scanner.expectedAt(start, expectation);
    }
    if (scanner.skip("...")) {
      throw scanner.expectedAt(start, "varargs written as an array, " + type + "[]");
    }
    while (scanner.skip("[]")) {
      type += "[]";
    }
    return type;
  }

  private static ImmutableMap<String, Verb> verbs() {
    ImmutableMap.Builder<String, Verb> verbs = ImmutableMap.builder();
    for (Verb verb : Verb.values()) {
      verbs.put(verb.name().toLowerCase(Locale.ROOT).replace('_', '-'), verb);
    }
    return verbs.buildOrThrow();
  }
}
