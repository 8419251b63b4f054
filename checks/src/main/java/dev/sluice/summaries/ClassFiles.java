package dev.sluice.summaries;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import java.io.IOException;
import java.io.InputStream;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.function.Predicate;
import javax.tools.JavaFileObject;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.tree.ClassNode;

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
    type.complete();
    if (type.classfile == null
        || type.classfile.getKind() != JavaFileObject.Kind.CLASS
        || !isReadable.test(type)) {
      return Optional.empty();
    }
    try (InputStream stream = type.classfile.openInputStream()) {
      byte[] bytes = stream.readNBytes(MAX_SIZE + 1);
      return bytes.length > MAX_SIZE ? Optional.empty() : Optional.of(parse(type, bytes));
    } catch (IOException e) {
      return Optional.empty();
    } catch (RuntimeException e) {
      // The parser trusts its input: what is malformed ends in whatever exception it runs into.
      return Optional.empty();
    }
  }

  private static ClassFile parse(ClassSymbol type, byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
    return new ClassFile(type, node);
  }
}
