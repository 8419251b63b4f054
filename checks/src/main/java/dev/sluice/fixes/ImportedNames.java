package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The simple names that a fix may use in a compilation unit. A class is imported only where its
 * name isn't usable already, and written in full where the name means something else.
 */
final class ImportedNames {
  private final SourceText source;
  private final CompilationUnitTree unit;
  private final Set<String> added = new LinkedHashSet<>();
  private final Set<String> planned;

  /**
   * The names of one fix.
   *
   * @param planned what the fixes of the unit call by simple names, to which this one adds: all of
   *     them may be applied together
   */
  ImportedNames(SourceText source, Set<String> planned, VisitorState state) {
    this.source = source;
    this.planned = planned;
    this.unit = state.getPath().getCompilationUnit();
  }

  /** {@code code} with the simple names of the classes that it names in full. */
  String shortened(String code) {
    StringBuilder result = new StringBuilder();
    int position = 0;
    while (position < code.length()) {
      int end = endOfName(code, position);
      if (end == position) {
        result.append(code.charAt(position++));
        continue;
      }
      String name = code.substring(position, end);
      int simple = startOfClass(name);
      if (simple > 0) {
        int after = name.indexOf('.', simple);
        String className = after < 0 ? name : name.substring(0, after);
        result.append(usable(className)).append(after < 0 ? "" : name.substring(after));
      } else {
        result.append(name);
      }
      position = end;
    }
    return result.toString();
  }

  /** {@code fix} and the imports that it needs. */
  SuggestedFix withImports(SuggestedFix fix) {
    SuggestedFix.Builder builder = SuggestedFix.builder().merge(fix);
    for (String className : added) {
      builder.replace(
          positionOfImport(className),
          positionOfImport(className),
          "import " + className + ";" + source.lineSeparator());
    }
    return added.isEmpty() ? fix : builder.build();
  }

  private String usable(String className) {
    String simpleName = simpleName(className);
    String packageName = className.substring(0, className.lastIndexOf('.'));
    boolean isImported = false;
    for (ImportTree tree : unit.getImports()) {
      String imported = tree.getQualifiedIdentifier().toString();
      if (tree.isStatic()) {
        continue;
      }
      if (imported.equals(className) || imported.equals(packageName + ".*")) {
        isImported = true;
      } else if (imported.endsWith("." + simpleName)) {
        return className;
      }
    }
    if (meansSomethingElse(simpleName, className)) {
      return className;
    }
    if (!isImported && unit.getImports().isEmpty()) {
      return className;
    }
    if (planned.stream().anyMatch(other -> isHomonym(other, className))) {
      return className;
    }
    planned.add(className);
    if (!isImported) {
      added.add(className);
    }
    return simpleName;
  }

  private static boolean isHomonym(String other, String className) {
    return !other.equals(className) && simpleName(other).equals(simpleName(className));
  }

  private static String simpleName(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /** Whether the unit uses the simple name for another class, or for a variable. */
  private boolean meansSomethingElse(String simpleName, String className) {
    boolean[] found = {false};
    new TreeScanner<Void, Void>() {
      @Override
      public Void visitIdentifier(IdentifierTree tree, Void unused) {
        if (tree.getName().contentEquals(simpleName)) {
          Symbol symbol = ASTHelpers.getSymbol(tree);
          found[0] |= symbol == null || !symbol.getQualifiedName().contentEquals(className);
        }
        return null;
      }

      @Override
      public Void visitClass(com.sun.source.tree.ClassTree tree, Void unused) {
        found[0] |= tree.getSimpleName().contentEquals(simpleName);
        return super.visitClass(tree, null);
      }
    }.scan(ImmutableList.<Tree>copyOf(unit.getTypeDecls()), null);
    return found[0];
  }

  /** Before the first import that comes later in the alphabet, or after the last one. */
  private int positionOfImport(String className) {
    int end = -1;
    for (ImportTree tree : unit.getImports()) {
      if (tree.isStatic()) {
        continue;
      }
      if (tree.getQualifiedIdentifier().toString().compareTo(className) > 0) {
        return source.start(tree);
      }
      end = source.nextLine(source.end(tree) - 1);
    }
    return end >= 0 ? end : source.start(unit.getImports().get(0));
  }

  private static int endOfName(String code, int start) {
    int end = start;
    while (end < code.length()
        && (Character.isJavaIdentifierPart(code.charAt(end))
            || (code.charAt(end) == '.' && end > start))) {
      end++;
    }
    return end;
  }

  /** Where the simple name of a class begins in a qualified name; 0 where there is no package. */
  private static int startOfClass(String name) {
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      if (dot + 1 < name.length() && Character.isUpperCase(name.charAt(dot + 1))) {
        return dot + 1;
      }
    }
    return 0;
  }
}
