package dev.sluice.summaries;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.models.Operand;
import dev.sluice.ownership.CallEffect;
import dev.sluice.ownership.CallEffects;
import dev.sluice.ownership.Callee;
import dev.sluice.ownership.OperandEffect;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.MethodInsnNode;

/** What the calls in class files run, and what that does. */
final class ClassFileCalls {
  private final ClassFiles files;
  private final ClassFileSymbols symbols;
  private final CallEffects effects;
  private final ClassFileAnswers answers;

  /**
   * The calls of one compilation.
   *
   * @param answers what the code does that is called
   */
  ClassFileCalls(
      ClassFiles files, ClassFileSymbols symbols, CallEffects effects, ClassFileAnswers answers) {
    this.files = files;
    this.symbols = symbols;
    this.effects = effects;
    this.answers = answers;
  }

  /** What {@code call}, which stands in {@code from}, does. */
  CodeCall of(ClassFile from, MethodInsnNode call) {
    return of(from, call.owner, call.name, call.desc, isExact(call));
  }

  /** Whether no overriding method may run: {@code super.m()}. */
  private static boolean isExact(MethodInsnNode call) {
    return call.getOpcode() == Opcodes.INVOKESPECIAL;
  }

  private CodeCall of(
      ClassFile from, String owner, String name, String descriptor, boolean isExact) {
    Optional<MethodSymbol> symbol = symbols.method(from, owner, name, descriptor);
    if (symbol.isPresent()) {
      return of(symbol.get(), descriptor, isExact);
    }
    Optional<ClassFileMethod> synthetic = madeByCompiler(from, owner, name, descriptor);
    if (synthetic.isPresent()) {
      CallEffect effect = CodeCall.effectOf(answers.summary(synthetic.get()));
      return new CodeCall(
          Optional.of(effect),
          0,
          thrown(effect, declared(synthetic.get())),
          /* isPlatform= */ false);
    }
    return new CodeCall(
        Optional.empty(),
        0,
        ImmutableList.of(symbols.throwable(), symbols.runtimeException()),
        /* isPlatform= */ false);
  }

  private CodeCall of(MethodSymbol symbol, String descriptor, boolean isExact) {
    Callee callee = isExact ? Callee.exactly(symbol) : Callee.of(symbol);
    CallEffect effect = effects.effectOf(callee);
    if (isExact && callee.isPlatform() && effects.objects().releasesNothing(callee)) {
      // So ends the close() of a class that closes nothing.
      effect =
          CallEffect.known(
              effect.result(), ImmutableMap.of(), effect.canThrow(), effect.canReturn());
    }
    return new CodeCall(
        Optional.of(effect),
        symbols.hiddenParameters(symbol, descriptor),
        thrown(effect, symbol.getThrownTypes()),
        !ClassFiles.isOutsidePlatform((ClassSymbol) symbol.owner));
  }

  private ImmutableList<Type> thrown(CallEffect effect, List<Type> declared) {
    if (!effect.canThrow()) {
      return ImmutableList.of();
    }
    ImmutableList.Builder<Type> thrown = ImmutableList.builder();
    for (Type type : declared) {
      if (symbols.isChecked(symbols.erasure(type))) {
        thrown.add(symbols.erasure(type));
      }
    }
    return thrown.add(symbols.runtimeException()).build();
  }

  private ImmutableList<Type> declared(ClassFileMethod method) {
    ImmutableList.Builder<Type> declared = ImmutableList.builder();
    for (String name : method.exceptions()) {
      declared.add(
          symbols.type(method.owner(), name).map(type -> type.type).orElse(symbols.throwable()));
    }
    return declared.build();
  }

  /**
   * Accessors, helpers of a desugared statement, bodies of lambdas: javac has no symbol of them.
   */
  private Optional<ClassFileMethod> madeByCompiler(
      ClassFile from, String owner, String name, String descriptor) {
    return symbols
        .type(from, owner)
        .flatMap(files::find)
        .flatMap(file -> file.method(name, descriptor))
        .filter(ClassFileMethod::isSynthetic);
  }

  /** What {@code code}, which a lambda or method reference in {@code from} runs, does. */
  CodeCall of(ClassFile from, Handle code) {
    boolean isExact = code.getTag() == Opcodes.H_INVOKESPECIAL;
    return of(from, code.getOwner(), code.getName(), code.getDesc(), isExact);
  }

  /**
   * The effect of {@code code} on value {@code index} of those that it is passed, its receiver
   * included if it has one.
   */
  OperandEffect effectOn(ClassFile from, Handle code, int index) {
    CodeCall call = of(from, code);
    return hasReceiver(code)
        ? index == 0 ? call.effectOnReceiver() : call.effectOnArgument(index - 1)
        : call.effectOnArgument(index);
  }

  /** Whether the result of {@code code} is, or wraps, value {@code index} of those it is passed. */
  boolean isReturned(ClassFile from, Handle code, int index) {
    CodeCall call = of(from, code);
    int argument = hasReceiver(code) ? index - 1 : index;
    Operand operand = argument < 0 ? Operand.RECEIVER : call.argument(argument);
    return call.effect().map(effect -> effect.sharedOperands().contains(operand)).orElse(false);
  }

  private static boolean hasReceiver(Handle code) {
    return code.getTag() != Opcodes.H_INVOKESTATIC && code.getTag() != Opcodes.H_NEWINVOKESPECIAL;
  }

  /** Whether {@code call} closes nothing and hands nothing over. */
  boolean isHarmless(ClassFile from, MethodInsnNode call) {
    Optional<MethodSymbol> symbol = symbols.method(from, call.owner, call.name, call.desc);
    if (symbol.isEmpty()) {
      return madeByCompiler(from, call.owner, call.name, call.desc)
          .map(code -> answers.summary(code).releasesNothing())
          .orElse(false);
    }
    Callee callee = isExact(call) ? Callee.exactly(symbol.get()) : Callee.of(symbol.get());
    return effects.objects().releasesNothing(callee)
        || (hasContract(symbol.get())
            && effects.objects().releasesNothing(Callee.exactly(symbol.get())))
        || (!ClassFiles.isOutsidePlatform((ClassSymbol) symbol.get().owner)
            && symbol.get().getThrownTypes().isEmpty()
            && !effects.resourceTypes().isCloseable(symbol.get().owner.type)
            && !effects.mayEndAnyObligation(callee));
  }

  /** Whether {@code method} shows what those do that override it: it is no hook for subclasses. */
  private boolean hasContract(MethodSymbol method) {
    return find(method).filter(code -> code.isReadable() && !code.isIdle()).isPresent();
  }

  /** The code of {@code method}; empty where it has none, or none that may be read. */
  Optional<ClassFileMethod> find(MethodSymbol method) {
    return files
        .find((ClassSymbol) method.owner)
        .flatMap(file -> symbols.inFile(file, method))
        .filter(code -> !code.isWithoutBody());
  }
}
