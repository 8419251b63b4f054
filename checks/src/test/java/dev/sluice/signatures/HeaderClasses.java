package dev.sluice.signatures;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.objectweb.asm.Opcodes;

/**
 * Class files that declare what signature lists say and have no code, so that code which uses a
 * library can be compiled without it. Type parameters are lost. Types that the lists only mention
 * become empty classes, unchecked exceptions where they are thrown.
 */
public final class HeaderClasses {
  private final KnownClasses known;
  private final Map<String, ClassSignature> classes = new TreeMap<>();

  private HeaderClasses(KnownClasses known) {
    this.known = known;
  }

  /** Writes a file for every class of {@code lists} and every class that they mention. */
  public static void write(Collection<SignatureList> lists, Path folder) throws IOException {
    KnownClasses known = new KnownClasses(lists);
    HeaderClasses headers = new HeaderClasses(known);
    for (ClassSignature about : known.listed()) {
      headers.classes.put(about.name(), about);
    }
    known.listed().forEach(headers::addMentioned);
    for (ClassSignature about : headers.classes.values()) {
      Path file = folder.resolve(about.name().replace('.', '/') + ".class");
      Files.createDirectories(file.getParent());
      Files.write(file, new HeaderWriting(headers.classes).classFile(about));
    }
  }

  /** First what says something about the kind of the class. */
  private void addMentioned(ClassSignature about) {
    about
        .superclass()
        .ifPresent(
            name ->
                addEmpty(
                    name, 0, name.endsWith("Exception") ? RuntimeException.class : Object.class));
    for (String name : about.interfaces()) {
      addEmpty(name, Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT, Object.class);
    }
    for (MethodSignature method : about.methods()) {
      method.exceptions().forEach(name -> addEmpty(name, 0, RuntimeException.class));
    }
    for (MethodSignature method : about.methods()) {
      method.parameters().forEach(name -> addEmpty(name, 0, Object.class));
      addEmpty(method.result(), 0, Object.class);
    }
  }

  private void addEmpty(String type, int access, Class<?> superclass) {
    String name = type.replace("[]", "");
    if (MethodSignature.isReference(name)
        && !classes.containsKey(name)
        && known.find(name).isEmpty()) {
      classes.put(
          name,
          new ClassSignature(
              access,
              name,
              superclass == Object.class ? Optional.empty() : Optional.of(superclass.getName()),
              ImmutableList.of(),
              ImmutableList.of(),
              Availability.BOTH));
    }
  }
}
