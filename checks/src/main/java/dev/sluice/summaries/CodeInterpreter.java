package dev.sluice.summaries;

import com.sun.tools.javac.code.Symbol.ClassSymbol;
import dev.sluice.models.Operand;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.analysis.Interpreter;

/**
 * What each instruction makes of the values it is given. Calls and stores, which change more than
 * the stack, are not decided here: the result of a call is what {@link #setResult} was told.
 */
final class CodeInterpreter extends Interpreter<CodeValue> {
  private static final CodeValue PLAIN = CodeValue.Plain.SINGLE;

  private static final Origin RECEIVER = new Origin.Parameter(Operand.RECEIVER);

  private final ClassFile file;
  private final ClassFileSymbols symbols;
  private final CodeParameters parameters;
  private CodeState state;
  private int index;
  private CodeValue result = PLAIN;

  CodeInterpreter(ClassFile file, ClassFileSymbols symbols, CodeParameters parameters) {
    super(Opcodes.ASM9);
    this.file = file;
    this.symbols = symbols;
    this.parameters = parameters;
  }

  /** The instruction at {@code instructionIndex} runs next, on {@code current}. */
  void start(CodeState current, int instructionIndex) {
    state = current;
    index = instructionIndex;
  }

  /** What the call that runs next returns. */
  void setResult(CodeValue value) {
    result = value;
  }

  /** Whether {@code value} is the receiver itself. */
  static boolean isReceiver(CodeValue value) {
    return value instanceof CodeValue.Carrier carrier
        && carrier.isExact()
        && carrier.origins().size() == 1
        && carrier.origins().contains(RECEIVER);
  }

  @Override
  public CodeValue newValue(Type type) {
    return type == null ? PLAIN : type.getSort() == Type.VOID ? null : ofType(type);
  }

  private static CodeValue ofType(Type type) {
    return CodeValue.Plain.ofSize(type.getSize());
  }

  @Override
  public CodeValue newOperation(AbstractInsnNode instruction) {
    int opcode = instruction.getOpcode();
    if (opcode >= Opcodes.ICONST_M1 && opcode <= Opcodes.ICONST_5) {
      return new CodeValue.Constant(opcode - Opcodes.ICONST_0);
    }
    return switch (opcode) {
      case Opcodes.ACONST_NULL -> new CodeValue.Null();
      case Opcodes.BIPUSH, Opcodes.SIPUSH ->
          new CodeValue.Constant(((IntInsnNode) instruction).operand);
      case Opcodes.LCONST_0, Opcodes.LCONST_1, Opcodes.DCONST_0, Opcodes.DCONST_1 ->
          CodeValue.Plain.DOUBLE;
      case Opcodes.LDC -> ofConstant(((LdcInsnNode) instruction).cst);
      case Opcodes.GETSTATIC -> ofType(Type.getType(((FieldInsnNode) instruction).desc));
      case Opcodes.NEW -> new CodeValue.Uninitialised(index, ((TypeInsnNode) instruction).desc);
      default -> PLAIN;
    };
  }

  private static CodeValue ofConstant(Object constant) {
    if (constant instanceof Integer number) {
      return new CodeValue.Constant(number);
    }
    return constant instanceof Long || constant instanceof Double ? CodeValue.Plain.DOUBLE : PLAIN;
  }

  @Override
  public CodeValue copyOperation(AbstractInsnNode instruction, CodeValue value) {
    return value;
  }

  @Override
  public CodeValue unaryOperation(AbstractInsnNode instruction, CodeValue value) {
    return switch (instruction.getOpcode()) {
      case Opcodes.CHECKCAST -> cast(value, ((TypeInsnNode) instruction).desc);
      case Opcodes.INSTANCEOF -> typeTest(value, ((TypeInsnNode) instruction).desc);
      case Opcodes.GETFIELD -> field((FieldInsnNode) instruction, value);
      case Opcodes.ARRAYLENGTH -> holder(value).<CodeValue>map(CodeValue.Answer::new).orElse(PLAIN);
      case Opcodes.NEWARRAY -> PLAIN;
      case Opcodes.ANEWARRAY -> new CodeValue.NewArray(index);
      case Opcodes.LNEG,
          Opcodes.DNEG,
          Opcodes.I2L,
          Opcodes.I2D,
          Opcodes.L2D,
          Opcodes.F2L,
          Opcodes.F2D,
          Opcodes.D2L ->
          CodeValue.Plain.DOUBLE;
      default -> PLAIN;
    };
  }

  /** An element comes to light where the code says that it is closeable. */
  private CodeValue cast(CodeValue value, String type) {
    if (value instanceof CodeValue.Part part && parameters.isCloseable(type)) {
      state.update(part.holder(), Standing::atNextElement);
      return new CodeValue.Element(part.holder());
    }
    return value;
  }

  private CodeValue typeTest(CodeValue value, String type) {
    Optional<ClassSymbol> tested = symbols.type(file, type);
    return tested.isPresent() && symbols.isCloseableAsSuch(tested.get())
        ? new CodeValue.CloseableTest(value)
        : PLAIN;
  }

  private CodeValue field(FieldInsnNode access, CodeValue object) {
    if (!isReceiver(object) || Type.getType(access.desc).getSort() < Type.ARRAY) {
      return ofType(Type.getType(access.desc));
    }
    return state.ownField(access.name);
  }

  /** The parameter that {@code value} is, where it may hold several resources. */
  private Optional<Origin> holder(CodeValue value) {
    return parameters.holder(value);
  }

  @Override
  public CodeValue binaryOperation(
      AbstractInsnNode instruction, CodeValue first, CodeValue second) {
    return switch (instruction.getOpcode()) {
      case Opcodes.AALOAD -> arrayElement(first);
      case Opcodes.LALOAD,
          Opcodes.DALOAD,
          Opcodes.LADD,
          Opcodes.DADD,
          Opcodes.LSUB,
          Opcodes.DSUB,
          Opcodes.LMUL,
          Opcodes.DMUL,
          Opcodes.LDIV,
          Opcodes.DDIV,
          Opcodes.LREM,
          Opcodes.DREM,
          Opcodes.LSHL,
          Opcodes.LSHR,
          Opcodes.LUSHR,
          Opcodes.LAND,
          Opcodes.LOR,
          Opcodes.LXOR ->
          CodeValue.Plain.DOUBLE;
      default -> PLAIN;
    };
  }

  private CodeValue arrayElement(CodeValue array) {
    if (array instanceof CodeValue.NewArray made) {
      // Which one it is depends on an index that nobody follows.
      boolean holdsNothing = state.inArray(made.index()).isEmpty();
      CodeStores.befall(state, made, Standing.LOST);
      return holdsNothing ? PLAIN : new CodeValue.Unknown();
    }
    Optional<Origin> holder = holder(array);
    if (holder.isEmpty()) {
      return PLAIN;
    }
    state.update(holder.get(), Standing::atNextElement);
    return new CodeValue.Element(holder.get());
  }

  @Override
  public CodeValue ternaryOperation(
      AbstractInsnNode instruction, CodeValue first, CodeValue second, CodeValue third) {
    return null;
  }

  @Override
  public CodeValue naryOperation(AbstractInsnNode instruction, List<? extends CodeValue> operands) {
    return instruction.getOpcode() == Opcodes.MULTIANEWARRAY ? PLAIN : result;
  }

  @Override
  public void returnOperation(AbstractInsnNode instruction, CodeValue value, CodeValue expected) {}

  @Override
  public CodeValue merge(CodeValue first, CodeValue second) {
    throw new UnsupportedOperationException("paths are merged as a whole");
  }
}
