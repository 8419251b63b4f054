package dev.sluice.build;

import static java.util.stream.Collectors.toMap;
import static org.objectweb.asm.Opcodes.ACC_ABSTRACT;
import static org.objectweb.asm.Opcodes.ACC_FINAL;
import static org.objectweb.asm.Opcodes.ACC_INTERFACE;
import static org.objectweb.asm.Opcodes.ACC_PRIVATE;
import static org.objectweb.asm.Opcodes.ACC_PROTECTED;
import static org.objectweb.asm.Opcodes.ACC_PUBLIC;
import static org.objectweb.asm.Opcodes.ACC_STATIC;
import static org.objectweb.asm.Opcodes.GETSTATIC;
import static org.objectweb.asm.Opcodes.INVOKESTATIC;
import static org.objectweb.asm.Opcodes.PUTSTATIC;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.MultiANewArrayInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * Resolves every reference of some classes against libraries, as the virtual machine would at run
 * time.
 *
 * <p>Reports what would end in a {@link LinkageError}: a class, method or field that is missing,
 * not accessible, static on one side only, a class where an interface was, a superclass that is
 * final or sealed, an abstract method without an implementation, an override of a final method.
 * Annotations and generic signatures are no references.
 */
final class Linkage {
  private final Map<String, ClassNode> ours;
  private final Libraries libraries;
  private final Set<String> problems = new TreeSet<>();

  private Linkage(List<ClassNode> ours, Libraries libraries) {
    this.ours = ours.stream().collect(toMap(node -> node.name, Function.identity()));
    this.libraries = libraries;
  }

  /** Returns one line for each reference that doesn't resolve, sorted. */
  static Set<String> problems(List<ClassNode> classes, Libraries libraries) {
    Linkage linkage = new Linkage(classes, libraries);
    classes.forEach(linkage::check);
    return linkage.problems;
  }

  private void check(ClassNode node) {
    checkHierarchy(node);
    for (FieldNode field : node.fields) {
      checkType(node, Type.getType(field.desc));
    }
    for (MethodNode method : node.methods) {
      checkDescriptor(node, method.desc);
      method.exceptions.forEach(name -> checkClass(node, name));
      method.tryCatchBlocks.stream()
          .filter(block -> block.type != null)
          .forEach(block -> checkClass(node, block.type));
      for (AbstractInsnNode instruction : method.instructions) {
        checkInstruction(node, instruction);
      }
    }
  }

  private void checkInstruction(ClassNode from, AbstractInsnNode instruction) {
    if (instruction instanceof MethodInsnNode call) {
      checkMethod(
          from, call.owner, call.name, call.desc, call.itf, call.getOpcode() == INVOKESTATIC);
    } else if (instruction instanceof FieldInsnNode access) {
      int opcode = access.getOpcode();
      checkField(
          from, access.owner, access.name, access.desc, opcode == GETSTATIC || opcode == PUTSTATIC);
    } else if (instruction instanceof TypeInsnNode use) {
      checkType(from, Type.getObjectType(use.desc));
    } else if (instruction instanceof MultiANewArrayInsnNode use) {
      checkType(from, Type.getType(use.desc));
    } else if (instruction instanceof LdcInsnNode constant) {
      checkConstant(from, constant.cst);
    } else if (instruction instanceof InvokeDynamicInsnNode dynamic) {
      checkConstant(from, dynamic.bsm);
      for (Object argument : dynamic.bsmArgs) {
        checkConstant(from, argument);
      }
      checkDescriptor(from, dynamic.desc);
      if (dynamic.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")) {
        // The lambda implements this method of this interface.
        String functional = Type.getReturnType(dynamic.desc).getInternalName();
        String method = ((Type) dynamic.bsmArgs[0]).getDescriptor();
        checkMethod(from, functional, dynamic.name, method, true, false);
      }
    }
  }

  private void checkConstant(ClassNode from, Object constant) {
    if (constant instanceof Type type) {
      if (type.getSort() == Type.METHOD) {
        checkDescriptor(from, type.getDescriptor());
      } else {
        checkType(from, type);
      }
    } else if (constant instanceof Handle handle) {
      int tag = handle.getTag();
      if (tag <= Opcodes.H_PUTSTATIC) {
        boolean isStatic = tag == Opcodes.H_GETSTATIC || tag == Opcodes.H_PUTSTATIC;
        checkField(from, handle.getOwner(), handle.getName(), handle.getDesc(), isStatic);
      } else {
        boolean isStatic = tag == Opcodes.H_INVOKESTATIC;
        checkMethod(
            from,
            handle.getOwner(),
            handle.getName(),
            handle.getDesc(),
            handle.isInterface(),
            isStatic);
      }
    }
  }

  private void checkHierarchy(ClassNode node) {
    checkClass(node, node.superName);
    node.interfaces.forEach(name -> checkClass(node, name));
    find(node.superName)
        .filter(parent -> !ours.containsKey(parent.name))
        .filter(parent -> is(parent.access, ACC_FINAL) || parent.permittedSubclasses != null)
        .ifPresent(parent -> report(node, "extends " + parent.name + ", which is final or sealed"));
    for (ClassNode parent : supertypes(node)) {
      if (parent != node) {
        parent.methods.forEach(method -> checkInherited(node, parent, method));
      }
    }
  }

  private void checkInherited(ClassNode node, ClassNode parent, MethodNode method) {
    String member = parent.name + "." + method.name + method.desc;
    if (is(method.access, ACC_FINAL)
        && !is(method.access, ACC_PRIVATE | ACC_STATIC)
        && declares(node, method.name, method.desc)) {
      report(node, "overrides " + member + ", which is final");
    }
    if (is(method.access, ACC_ABSTRACT)
        && !is(node.access, ACC_ABSTRACT)
        && supertypes(node).stream()
            .flatMap(type -> type.methods.stream())
            .noneMatch(
                other ->
                    other.name.equals(method.name)
                        && other.desc.equals(method.desc)
                        && !is(other.access, ACC_ABSTRACT))) {
      report(node, "does not implement " + member);
    }
  }

  private void checkMethod(
      ClassNode from,
      String owner,
      String name,
      String descriptor,
      boolean isInterface,
      boolean isStatic) {
    if (owner.startsWith("[")) {
      return; // clone() of an array
    }
    checkDescriptor(from, descriptor);
    String member = owner + "." + name + descriptor;
    Optional<ClassNode> type = checkClass(from, owner);
    if (type.isEmpty()) {
      return;
    }
    if (is(type.get().access, ACC_INTERFACE) != isInterface) {
      report(from, "calls " + member + ", which changed between class and interface");
      return;
    }
    for (ClassNode declaring : supertypes(type.get())) {
      for (MethodNode method : declaring.methods) {
        if (method.name.equals(name)
            && (method.desc.equals(descriptor) || isSignaturePolymorphic(declaring))) {
          checkAccess(from, declaring, method.access, isStatic, member);
          return;
        }
      }
    }
    report(from, "calls " + member + ", which is missing");
  }

  private void checkField(
      ClassNode from, String owner, String name, String descriptor, boolean isStatic) {
    String member = owner + "." + name;
    checkType(from, Type.getType(descriptor));
    Optional<ClassNode> type = checkClass(from, owner);
    if (type.isEmpty()) {
      return;
    }
    for (ClassNode declaring : supertypes(type.get())) {
      for (FieldNode field : declaring.fields) {
        if (field.name.equals(name) && field.desc.equals(descriptor)) {
          checkAccess(from, declaring, field.access, isStatic, member);
          return;
        }
      }
    }
    report(from, "uses " + member + " of type " + descriptor + ", which is missing");
  }

  private void checkAccess(
      ClassNode from, ClassNode declaring, int access, boolean isStatic, String member) {
    if (is(access, ACC_STATIC) != isStatic) {
      report(from, "uses " + member + ", which is static on one side only");
    }
    boolean isInherited = is(access, ACC_PROTECTED) && supertypes(from).contains(declaring);
    if (!ours.containsKey(declaring.name) && !is(access, ACC_PUBLIC) && !isInherited) {
      report(from, "uses " + member + ", which is not accessible");
    }
  }

  private void checkDescriptor(ClassNode from, String descriptor) {
    for (Type parameter : Type.getArgumentTypes(descriptor)) {
      checkType(from, parameter);
    }
    checkType(from, Type.getReturnType(descriptor));
  }

  private void checkType(ClassNode from, Type type) {
    Type element = type.getSort() == Type.ARRAY ? type.getElementType() : type;
    if (element.getSort() == Type.OBJECT) {
      checkClass(from, element.getInternalName());
    }
  }

  private Optional<ClassNode> checkClass(ClassNode from, String name) {
    Optional<ClassNode> type = find(name);
    if (type.isEmpty()) {
      report(from, "uses class " + name + ", which is missing");
    } else if (!ours.containsKey(name) && !is(type.get().access, ACC_PUBLIC)) {
      report(from, "uses class " + name + ", which is not public");
    }
    return type;
  }

  private Optional<ClassNode> find(String name) {
    ClassNode own = ours.get(name);
    return own == null ? libraries.find(name) : Optional.of(own);
  }

  /**
   * Returns the class itself, its superclasses and then all interfaces: the order of resolution.
   */
  private Set<ClassNode> supertypes(ClassNode node) {
    Set<ClassNode> types = new LinkedHashSet<>();
    Deque<String> interfaces = new ArrayDeque<>();
    Optional<ClassNode> next = Optional.of(node);
    while (next.isPresent()) {
      types.add(next.get());
      interfaces.addAll(next.get().interfaces);
      next = Optional.ofNullable(next.get().superName).flatMap(this::find);
    }
    while (!interfaces.isEmpty()) {
      find(interfaces.remove())
          .filter(types::add)
          .ifPresent(type -> interfaces.addAll(type.interfaces));
    }
    return types;
  }

  private static boolean isSignaturePolymorphic(ClassNode declaring) {
    return declaring.name.equals("java/lang/invoke/MethodHandle")
        || declaring.name.equals("java/lang/invoke/VarHandle");
  }

  private static boolean declares(ClassNode node, String name, String descriptor) {
    return node.methods.stream()
        .anyMatch(own -> own.name.equals(name) && own.desc.equals(descriptor));
  }

  private static boolean is(int access, int flags) {
    return (access & flags) != 0;
  }

  private void report(ClassNode from, String problem) {
    problems.add(from.name + " " + problem);
  }
}
