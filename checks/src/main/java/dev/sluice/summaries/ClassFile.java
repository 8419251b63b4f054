package dev.sluice.summaries;

import com.google.common.collect.ImmutableMap;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import java.util.Optional;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;

/** One class of the class path, parsed. */
final class ClassFile {
  private final ClassSymbol symbol;
  private final ClassNode node;
  private final ImmutableMap<String, ClassFileMethod> methods;

  ClassFile(ClassSymbol symbol, ClassNode node) {
    this.symbol = symbol;
    this.node = node;
    ImmutableMap.Builder<String, ClassFileMethod> byKey = ImmutableMap.builder();
    for (MethodNode method : node.methods) {
      byKey.put(method.name + method.desc, new ClassFileMethod(this, method));
    }
    // A file with two methods of one descriptor is not a Java class (JVMS 4.6).
    this.methods = byKey.buildKeepingLast();
  }

  ClassSymbol symbol() {
    return symbol;
  }

  String internalName() {
    return node.name;
  }

  /** The method that this class declares with {@code name} and {@code descriptor}. */
  Optional<ClassFileMethod> method(String name, String descriptor) {
    return Optional.ofNullable(methods.get(name + descriptor));
  }
}
