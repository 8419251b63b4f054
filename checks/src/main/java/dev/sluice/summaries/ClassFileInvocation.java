package dev.sluice.summaries;

import com.sun.tools.javac.code.Symbol.MethodSymbol;
import dev.sluice.models.Operand;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;

/** One call in the code of a class file. */
public final class ClassFileInvocation {
  /** How the platform calls its constants for nothing: {@code Duration.ZERO}. */
  private static final String ZERO = "ZERO";

  private final MethodSymbol method;
  private final Function<Operand, Optional<AbstractInsnNode>> makers;
  private final Function<AbstractInsnNode, Optional<ClassFileInvocation>> calls;
  private final BooleanSupplier isOnEveryRun;
  private final Supplier<Optional<String>> location;

  ClassFileInvocation(
      MethodSymbol method,
      Function<Operand, Optional<AbstractInsnNode>> makers,
      Function<AbstractInsnNode, Optional<ClassFileInvocation>> calls,
      BooleanSupplier isOnEveryRun,
      Supplier<Optional<String>> location) {
    this.method = method;
    this.makers = makers;
    this.calls = calls;
    this.isOnEveryRun = isOnEveryRun;
    this.location = location;
  }

  /** What is called, as far as the static types tell. */
  public MethodSymbol method() {
    return method;
  }

  /** The call of the same body that yields what stands for {@code operand}. */
  public Optional<ClassFileInvocation> origin(Operand operand) {
    return makers.apply(operand).flatMap(calls);
  }

  /** Whether {@code operand} is surely zero. */
  public boolean isZero(Operand operand) {
    return makers.apply(operand).filter(ClassFileInvocation::isZero).isPresent();
  }

  private static boolean isZero(AbstractInsnNode maker) {
    if (maker instanceof LdcInsnNode constant) {
      return constant.cst instanceof Number number && number.longValue() == 0;
    }
    if (maker instanceof FieldInsnNode field) {
      return field.getOpcode() == Opcodes.GETSTATIC && field.name.equals(ZERO);
    }
    return maker.getOpcode() == Opcodes.ICONST_0 || maker.getOpcode() == Opcodes.LCONST_0;
  }

  /** Whether it is made on every run of the method that ends normally. */
  public boolean isOnEveryRun() {
    return isOnEveryRun.getAsBoolean();
  }

  /** File and line of the source, as far as the class file tells; for messages. */
  public Optional<String> location() {
    return location.get();
  }
}
