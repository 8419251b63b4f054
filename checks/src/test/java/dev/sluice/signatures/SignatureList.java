package dev.sluice.signatures;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text form: a line a class, then a line for each of its methods, all sorted. The first
 * character of a line says which versions have it: a blank both, {@code <} the oldest only, {@code
 * >} the newest only.
 */
public record SignatureList(ImmutableList<ClassSignature> classes) {
  /** Where the lists are, seen from where the tests run. */
  private static final Path FOLDER = Path.of("../testdata/signatures");

  private static final String SUFFIX = ".signatures";
  private static final String COMMENT = "#";
  private static final String MEMBER = "   ";
  private static final String CLASS = " ";

  public SignatureList {
    classes =
        classes.stream()
            .sorted(Comparator.comparing(ClassSignature::name))
            .collect(ImmutableList.toImmutableList());
  }

  /** The file of the list that belongs to the model file of this name. */
  public static Path fileFor(String modelFile) {
    return FOLDER.resolve(modelFile.replace(".model", SUFFIX));
  }

  /** The list that belongs to the model file of this name. */
  public static SignatureList read(String modelFile) {
    try {
      return parse(Files.readString(fileFor(modelFile)));
    } catch (IOException e) {
      throw new UncheckedIOException("run testdata/signatures/update " + modelFile, e);
    }
  }

  /** All lists, by the names of their files. */
  public static ImmutableList<SignatureList> readAll() throws IOException {
    ImmutableList.Builder<SignatureList> lists = ImmutableList.builder();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : (Iterable<Path>) files.sorted()::iterator) {
        if (file.toString().endsWith(SUFFIX)) {
          lists.add(parse(Files.readString(file)));
        }
      }
    }
    return lists.build();
  }

  /** The first lines: what the list was made from. */
  public static ImmutableList<String> origin(String modelFile) throws IOException {
    return Files.readString(fileFor(modelFile))
        .lines()
        .filter(line -> line.startsWith(COMMENT))
        .map(line -> line.substring(COMMENT.length()).strip())
        .collect(ImmutableList.toImmutableList());
  }

  /** The text of the file, with {@code origin} as a comment before the classes. */
  public String toText(List<String> origin) {
    return origin.stream().map(line -> COMMENT + " " + line + "\n").collect(Collectors.joining())
        + classes.stream().map(SignatureList::toText).collect(Collectors.joining());
  }

  private static String toText(ClassSignature about) {
    return about.availability().mark()
        + CLASS
        + about.header()
        + "\n"
        + about.methods().stream()
            .map(method -> method.availability().mark() + MEMBER + method + "\n")
            .collect(Collectors.joining());
  }

  static SignatureList parse(String text) {
    List<ClassSignature> classes = new ArrayList<>();
    List<MethodSignature> methods = new ArrayList<>();
    for (String line : Splitter.on('\n').omitEmptyStrings().split(text)) {
      if (line.startsWith(COMMENT)) {
        continue;
      }
      Availability availability = Availability.ofMark(line.charAt(0));
      String content = line.substring(1);
      if (content.startsWith(MEMBER)) {
        methods.add(MethodSignature.parse(content.strip(), availability));
      } else {
        finishLast(classes, methods);
        classes.add(ClassSignature.parseHeader(content.strip(), availability));
      }
    }
    finishLast(classes, methods);
    return new SignatureList(ImmutableList.copyOf(classes));
  }

  private static void finishLast(List<ClassSignature> classes, List<MethodSignature> methods) {
    if (!classes.isEmpty()) {
      int last = classes.size() - 1;
      classes.set(last, classes.get(last).with(ImmutableList.copyOf(methods)));
      methods.clear();
    }
  }
}
