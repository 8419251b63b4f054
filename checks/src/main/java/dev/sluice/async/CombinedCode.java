package dev.sluice.async;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.util.TreePath;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import dev.sluice.models.Operand;
import dev.sluice.models.ThreadVerb;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/** Code that is made a part of other code, as by {@code andThen}. */
final class CombinedCode {
  private static final Pattern MAKES_ASYNCHRONOUS = Pattern.compile("[Aa]sync|[Bb]locking");

  private CombinedCode() {}

  /**
   * The expression that is passed on for the code at {@code path}: the code itself, or the call
   * that makes it a part of other code.
   */
  static TreePath around(TreePath path, ThreadFacts facts) {
    TreePath at = Call.withoutWrapping(path);
    for (Optional<Call> next = combining(at, facts);
        next.isPresent();
        next = combining(at, facts)) {
      at = Call.withoutWrapping(next.get().path());
    }
    return at;
  }

  private static Optional<Call> combining(TreePath code, ThreadFacts facts) {
    return Call.on(code)
        .filter(call -> combines(call, Operand.RECEIVER, facts))
        .or(
            () ->
                Call.passing(code)
                    .filter(
                        call ->
                            combines(call, call.operandOf(code.getLeaf()).orElseThrow(), facts)));
  }

  private static boolean combines(Call call, Operand operand, ThreadFacts facts) {
    return facts.find(call.method(), ThreadVerb.COMBINES_CODE, operand).isPresent()
        || (!operand.isReceiver() && isAdapter(call, facts));
  }

  /**
   * Whether {@code call} makes one function of another, as {@code unchecked(f)} does, which calls
   * it then, on the thread that it is called on itself. One that returns something asynchronous,
   * where the other doesn't, may do so elsewhere.
   */
  private static boolean isAdapter(Call call, ThreadFacts facts) {
    MethodSymbol method = call.method();
    if (!method.isStatic()
        || method.params().size() != 1
        || !facts.of(method).isEmpty()
        || !isOfClassFile(method)
        || MAKES_ASYNCHRONOUS.matcher(method.name).find()
        || facts.isReactive(method.getReturnType())
        || TypeShapes.isContainer(method.getReturnType(), facts.types())) {
      return false;
    }
    Type adapted = ASTHelpers.getType(call.arguments().get(0).getLeaf());
    return facts.functionOf(method.params().get(0).type).isPresent()
        && facts.functionOf(method.getReturnType()).isPresent()
        && (facts.yieldsReactive(adapted)
            || !facts.yieldsReactive(ASTHelpers.getType(call.path().getLeaf())));
  }

  private static boolean isOfClassFile(MethodSymbol method) {
    JavaFileObject file = method.outermostClass().classfile;
    return file != null && file.getKind() == JavaFileObject.Kind.CLASS;
  }
}
