package dev.sluice.summaries;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import java.io.IOException;
import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LineNumberNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * The class files of one compilation, each read once and only when somebody asks. A file that is
 * truncated, newer than the parser, too large or not there is the same as none.
 */
final class ClassFiles {
  /** Above this, in bytes, a class is generated code, and nobody's helper. */
  private static final int MAX_SIZE = 1 << 20;

  private final Predicate<ClassSymbol> isReadable;
  private final IdentityHashMap<ClassSymbol, Optional<ClassFile>> files = new IdentityHashMap<>();

  /**
   * The class files of one compilation.
   *
   * @param isReadable which classes may be read at all
   */
  ClassFiles(Predicate<ClassSymbol> isReadable) {
    this.isReadable = isReadable;
  }

  /**
   * Every class but the platform's own: its files are not there under {@code --release}, and differ
   * from JDK to JDK.
   */
  static boolean isOutsidePlatform(ClassSymbol type) {
    if (type.classfile == null) {
      return false;
    }
    String uri = type.classfile.toUri().toString();
    return !uri.startsWith("jrt:")
        && !uri.contains("/ct.sym")
        && !type.flatName().toString().startsWith("java.");
  }

  /** The file that {@code type} was read from; empty where it has none that can be read. */
  Optional<ClassFile> find(ClassSymbol type) {
    Optional<ClassFile> known = files.get(type);
    if (known == null) {
      known = read(type);
      files.put(type, known);
    }
    return known;
  }

  private Optional<ClassFile> read(ClassSymbol type) {
    return read(type, reader -> new ClassFile(type, reader));
  }

  /**
   * The file and line of the source that {@code instruction} of {@code method} was made of, as far
   * as the class file tells. Reads the file again, so this is for messages.
   */
  Optional<String> findLocation(ClassFileMethod method, AbstractInsnNode instruction) {
    int ordinal = ordinal(method.node(), instruction);
    return read(method.owner().symbol(), ClassFiles::withLines)
        .filter(withLines -> withLines.sourceFile != null)
        .flatMap(
            withLines ->
                withLines.methods.stream()
                    .filter(
                        code ->
                            code.name.equals(method.node().name)
                                && code.desc.equals(method.node().desc))
                    .flatMapToInt(code -> lineOf(code, ordinal))
                    .mapToObj(line -> withLines.sourceFile + ":" + line)
                    .findFirst());
  }

  /** How many instructions come before {@code instruction}: labels and the like are none. */
  private static int ordinal(MethodNode method, AbstractInsnNode instruction) {
    int ordinal = 0;
    for (AbstractInsnNode at = method.instructions.getFirst();
        at != instruction;
        at = at.getNext()) {
      ordinal += at.getOpcode() < 0 ? 0 : 1;
    }
    return ordinal;
  }

  private static IntStream lineOf(MethodNode method, int ordinal) {
    int line = 0;
    int before = 0;
    for (AbstractInsnNode at : method.instructions) {
      if (at instanceof LineNumberNode number) {
        line = number.line;
      } else if (at.getOpcode() >= 0 && before++ == ordinal) {
        return line == 0 ? IntStream.empty() : IntStream.of(line);
      }
    }
    return IntStream.empty();
  }

  private static ClassNode withLines(ClassReader reader) {
    ClassNode node = new ClassNode();
    reader.accept(node, ClassReader.SKIP_FRAMES);
    return node;
  }

  private <T> Optional<T> read(ClassSymbol type, Function<ClassReader, T> parse) {
    type.complete();
    if (type.classfile == null
        || type.classfile.getKind() != JavaFileObject.Kind.CLASS
        || !isReadable.test(type)) {
      return Optional.empty();
    }
    try (InputStream stream = type.classfile.openInputStream()) {
      byte[] bytes = stream.readNBytes(MAX_SIZE + 1);
      return bytes.length > MAX_SIZE
          ? Optional.empty()
          : Optional.of(parse.apply(new ClassReader(bytes)));
    } catch (IOException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      // The parser trusts its input: what is malformed ends in whatever exception it runs into.
      return Optional.empty();
    }
  }
}
