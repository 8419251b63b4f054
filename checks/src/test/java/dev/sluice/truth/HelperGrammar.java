package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/**
 * Writes calls of methods that are written for them: they close, open, wrap, keep, use or hand back
 * what they are given. The analysis has to look into them.
 */
final class HelperGrammar {
  private static final String[] USING = {
    "int %s(Res r) throws IOException { return r.use(); }",
    "int %s(Res r) { return Lib.work(\"h\"); }",
    "int %s(Res r) { return 1; }",
    "int %s(Res r) throws IOException { Res s = r; for (String i : Lib.items(\"h\")) { s.use(); } return 2; }",
  };

  private static final String[] CLOSING = {
    "void %s(Res r) throws IOException { r.close(); }",
    "void %s(Res r) { try { r.close(); } catch (IOException e) { Lib.work(\"h\"); } }",
    "void %s(Res r) { if (r != null) { try { r.close(); } catch (IOException e) { } } }",
    "void %s(Res r) throws IOException { try { r.use(); } finally { r.close(); } }",
    "void %s(Closeable r) throws IOException { try (r) { Lib.call(\"h\"); } }",
    "void %s(Res r) throws IOException { r.use(); r.close(); }",
    "void %s(Res r) throws IOException { if (Lib.flag(\"h\")) { r.close(); } }",
  };

  private static final String[] OPENING = {
    "Res %s(String l) throws IOException { return new Res(l); }",
    "Res %s(String l) throws IOException { Res r = new Res(l); return r; }",
    "Closeable %s(String l) throws IOException { return Lib.flag(\"h\") ? new Res(l) : null; }",
    "Res %s(String l) throws IOException { return new Wrap(\"hw\", new Res(l)); }",
    "Res %s(String l) throws IOException { Res r = new Res(l); try { r.use(); return r; } catch (IOException | RuntimeException e) { r.close(); throw e; } }",
    "InputStream %s(String l) throws IOException { return new BufferedInputStream(new FileInputStream(l)); }",
  };

  private static final String[] WRAPPING = {
    "Res %s(Res r) throws IOException { return new Wrap(\"hw\", r); }",
    "Res %s(Res r) throws IOException { r.use(); return r; }",
    "Res %s(Res r) { return r; }",
  };

  private static final String[] KEEPING = {
    "Object kept_%1$s; static void %1$s(Res r) { kept_%1$s = r; }",
    "final List<Object> KEPT_%1$s = new ArrayList<>(); static void %1$s(Res r) { KEPT_%1$s.add(r); }",
  };

  private final Draft draft;

  HelperGrammar(Draft draft) {
    this.draft = draft;
  }

  List<Code> statements() {
    Optional<Variable> found = draft.anyVariable(ResourceKind.RES, ResourceKind.WRAP);
    int choice = draft.any(8);
    if (found.isEmpty() || choice < 2) {
      return ImmutableList.of(open());
    }
    Variable variable = found.get();
    return switch (choice) {
      case 2, 3 -> ImmutableList.of(call("x += ", USING, variable));
      case 4, 5 -> {
        variable.settle();
        yield ImmutableList.of(call("", CLOSING, variable));
      }
      case 6 -> variable.isHeader() ? ImmutableList.of() : wrap(variable);
      default -> {
        variable.settle();
        yield ImmutableList.of(call("", KEEPING, variable));
      }
    };
  }

  private Code call(String prefix, String[] methods, Variable variable) {
    return Code.line(prefix + draft.helper(draft.anyOf(methods)) + "(" + variable.name() + ");");
  }

  private Code open() {
    String method = draft.anyOf(OPENING);
    String name = draft.fresh("r");
    ResourceKind kind =
        method.startsWith("Res")
            ? ResourceKind.RES
            : method.startsWith("Input") ? ResourceKind.INPUT : null;
    String type = kind == null ? "Closeable" : kind.type();
    Variable variable = new Variable(name, name, kind == null ? ResourceKind.PLAIN : kind);
    variable.setMayBeNull(kind == null);
    draft.scope().add(variable);
    return Code.line("%s %s = %s(\"%s\");".formatted(type, name, draft.helper(method), name));
  }

  private List<Code> wrap(Variable variable) {
    String name = draft.fresh("w");
    Variable wrapper = new Variable(name, name, ResourceKind.RES);
    variable.settle();
    draft.scope().add(wrapper);
    return ImmutableList.of(
        Code.line(
            "Res %s = %s(%s);"
                .formatted(name, draft.helper(draft.anyOf(WRAPPING)), variable.name())));
  }
}
