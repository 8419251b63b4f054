package dev.sluice.ownership;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.tools.javac.code.Symtab;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;
import com.sun.tools.javac.util.Context;
import com.sun.tools.javac.util.Names;
import java.util.List;

/**
 * What is done by somebody else, some time: an object that passes itself, or a function without
 * parameters, as such a task goes on to work when the call has come back.
 */
public final class Tasks {
  private final Types types;
  private final Type runnable;
  private final Type autoCloseable;

  /** The tasks of one compilation. */
  public Tasks(Context context) {
    Symtab symtab = Symtab.instance(context);
    this.types = Types.instance(context);
    this.autoCloseable = symtab.autoCloseableType;
    this.runnable =
        symtab.enterClass(
                symtab.java_base, Names.instance(context).fromString(Runnable.class.getName()))
            .type;
  }

  /** Whether {@code call} is given a task that stands in it, or this object as one. */
  public boolean arePassedBy(MethodInvocationTree call) {
    return arePassed(call.getArguments(), ASTHelpers.getType(call.getMethodSelect()));
  }

  /** Whether the constructor that {@code creation} calls is given one. */
  public boolean arePassedBy(NewClassTree creation) {
    return arePassed(creation.getArguments(), ASTHelpers.getSymbol(creation).type);
  }

  private boolean arePassed(List<? extends ExpressionTree> arguments, Type signature) {
    List<Type> parameters = signature == null ? List.of() : signature.getParameterTypes();
    for (int i = 0; i < Math.min(arguments.size(), parameters.size()); i++) {
      if (isOwn(arguments.get(i)) && isTask(parameters.get(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOwn(ExpressionTree argument) {
    return argument instanceof LambdaExpressionTree
        || argument instanceof MemberReferenceTree
        || argument instanceof NewClassTree
        || OperandTree.isThisOrSuper(argument);
  }

  private boolean isTask(Type parameter) {
    return types.isSubtype(types.erasure(parameter), types.erasure(runnable))
        || (types.isFunctionalInterface(parameter)
            && !types.isSubtype(types.erasure(parameter), autoCloseable)
            && types.findDescriptorType(parameter).getParameterTypes().isEmpty());
  }
}
