package dev.sluice.summaries;

import com.google.common.collect.ImmutableList;
import com.sun.tools.javac.code.Flags;
import com.sun.tools.javac.code.Symbol.ClassSymbol;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.util.Context;
import dev.sluice.models.Operand;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.BooleanSupplier;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;

/**
 * The calls in the code of methods of the class path; one per compilation. A class file is read
 * when somebody asks for a method of it. Code that a method only passes on is not part of it.
 */
public final class ClassFileInvocations {
  private final ClassFiles files = new ClassFiles(ClassFiles::isOutsidePlatform);
  private final ClassFileSymbols symbols;
  private final BiPredicate<MethodSymbol, Operand> runsAtOnce;

  /**
   * The calls of one compilation.
   *
   * @param runsAtOnce whether a method runs the code that it is given for an operand, and returns
   *     after that
   */
  public ClassFileInvocations(Context context, BiPredicate<MethodSymbol, Operand> runsAtOnce) {
    this.symbols = new ClassFileSymbols(context);
    this.runsAtOnce = runsAtOnce;
  }

  /**
   * What {@code method} calls, in the order of its code; empty where it has none, where it is of
   * this compilation or of the platform, or where its class file can't be read.
   */
  public Optional<ImmutableList<ClassFileInvocation>> in(MethodSymbol method) {
    return files
        .find((ClassSymbol) method.owner)
        .flatMap(file -> symbols.inFile(file, method))
        .flatMap(
            code -> {
              Collector collector = new Collector();
              return collector.read(code, () -> true)
                  ? Optional.of(collector.found.build())
                  : Optional.empty();
            });
  }

  /** Collects the calls of a method and of what compilers made of parts of it. */
  private final class Collector {
    private final ImmutableList.Builder<ClassFileInvocation> found = ImmutableList.builder();
    private final Set<ClassFileMethod> seen = new HashSet<>();

    /** Returns whether the code could be read. */
    boolean read(ClassFileMethod method, BooleanSupplier isOnEveryRun) {
      if (!seen.add(method)) {
        return true;
      }
      Optional<CodeReading> reading = CodeReading.of(method);
      reading.ifPresent(code -> read(code, isOnEveryRun));
      return reading.isPresent();
    }

    private void read(CodeReading code, BooleanSupplier isOnEveryRun) {
      Map<AbstractInsnNode, Optional<ClassFileInvocation>> calls = new HashMap<>();
      for (AbstractInsnNode instruction : code.instructions()) {
        if (instruction instanceof MethodInsnNode call && code.isReachable(call)) {
          BooleanSupplier isMade = () -> isOnEveryRun.getAsBoolean() && code.isOnEveryRun(call);
          Optional<MethodSymbol> symbol = symbolOf(code, call);
          if (symbol.isEmpty()) {
            findSynthetic(code, call.owner, call.name, call.desc)
                .ifPresent(body -> read(body, isMade));
          } else {
            addFunctions(code, call, symbol.get(), isMade);
            invocation(code, call, calls, isMade).ifPresent(found::add);
          }
        }
      }
    }

    /** The code that {@code call} is given and runs at once. */
    private void addFunctions(
        CodeReading code, MethodInsnNode call, MethodSymbol symbol, BooleanSupplier isMade) {
      int hidden = symbols.hiddenParameters(symbol, call.desc);
      for (int i = 1; i <= Type.getArgumentTypes(call.desc).length - hidden; i++) {
        Operand operand = Operand.argument(i);
        if (code.makerOf(call, operand, hidden).orElse(null)
                instanceof InvokeDynamicInsnNode function
            && runsAtOnce.test(symbol, operand)) {
          addFunction(code, function, isMade);
        }
      }
    }

    private void addFunction(
        CodeReading code, InvokeDynamicInsnNode function, BooleanSupplier isMade) {
      for (Object argument : function.bsmArgs) {
        if (argument instanceof Handle body && body.getTag() >= Opcodes.H_INVOKEVIRTUAL) {
          Optional<MethodSymbol> symbol =
              findWritten(code, body.getOwner(), body.getName(), body.getDesc());
          if (symbol.isPresent()) {
            found.add(
                new ClassFileInvocation(
                    symbol.get(),
                    operand -> Optional.empty(),
                    maker -> Optional.empty(),
                    isMade,
                    () -> files.findLocation(code.method(), function)));
          } else {
            findSynthetic(code, body.getOwner(), body.getName(), body.getDesc())
                .ifPresent(lambda -> read(lambda, isMade));
          }
        }
      }
    }
  }

  private Optional<MethodSymbol> symbolOf(CodeReading code, MethodInsnNode call) {
    return findWritten(code, call.owner, call.name, call.desc);
  }

  /** A method that stands in somebody's source. */
  private Optional<MethodSymbol> findWritten(
      CodeReading code, String owner, String name, String descriptor) {
    return symbols
        .method(code.method().owner(), owner, name, descriptor)
        .filter(symbol -> (symbol.flags() & Flags.SYNTHETIC) == 0);
  }

  private Optional<ClassFileInvocation> invocation(
      CodeReading code,
      MethodInsnNode call,
      Map<AbstractInsnNode, Optional<ClassFileInvocation>> known,
      BooleanSupplier isOnEveryRun) {
    if (!known.containsKey(call)) {
      known.put(
          call,
          symbolOf(code, call)
              .map(
                  symbol ->
                      new ClassFileInvocation(
                          symbol,
                          operand ->
                              code.makerOf(
                                  call, operand, symbols.hiddenParameters(symbol, call.desc)),
                          maker ->
                              callMaking(code, maker)
                                  .flatMap(made -> invocation(code, made, known, isOnEveryRun)),
                          isOnEveryRun,
                          () -> files.findLocation(code.method(), call))));
    }
    return known.get(call);
  }

  private static Optional<MethodInsnNode> callMaking(CodeReading code, AbstractInsnNode maker) {
    return maker instanceof MethodInsnNode call
        ? Optional.of(call)
        : maker.getOpcode() == Opcodes.NEW ? code.constructorOf(maker) : Optional.empty();
  }

  /** What compilers made of a part of a method: accessors and the bodies of lambdas. */
  private Optional<ClassFileMethod> findSynthetic(
      CodeReading code, String owner, String name, String descriptor) {
    return symbols
        .type(code.method().owner(), owner)
        .flatMap(files::find)
        .flatMap(file -> file.method(name, descriptor))
        .filter(ClassFileMethod::isSynthetic);
  }
}
