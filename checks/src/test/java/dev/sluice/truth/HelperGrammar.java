package dev.sluice.truth;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes calls of methods that are written for them: they close, open, wrap, keep, use or hand back
 * what they are given. The analysis has to look into them.
 */
final class HelperGrammar {
  /** How deep helpers call each other. */
  private static final int DEEPEST = 3;

  private static final ImmutableList<String> USING =
      ImmutableList.of(
          "int %s(Res r) throws IOException { return r.use(); }",
          "int %s(Res r) { return Lib.work(\"h\"); }",
          "int %s(Res r) { return 1; }",
          "int %s(Res r) throws IOException { Res s = r; for (String i : Lib.items(\"h\")) { s.use(); } return 2; }",
          "int %s(Res... rs) throws IOException { int sum = 0; for (Res r : rs) { sum += r.use(); } return sum; }",
          "int %s(Res r) throws IOException { if (r == null) { throw new IOException(\"h\"); } return r.use(); }",
          "int %s(Res r) throws IOException { @using@(r); return Lib.flag(\"h\") ? 1 : @using@(r); }",
          "int %s(Res r) throws IOException { try { return @using@(r); } finally { Lib.work(\"h\"); } }");

  private static final ImmutableList<String> CLOSING =
      ImmutableList.of(
          "void %s(Res r) throws IOException { r.close(); }",
          "void %s(Res r) { try { r.close(); } catch (IOException e) { Lib.work(\"h\"); } }",
          "void %s(Res r) { if (r != null) { try { r.close(); } catch (IOException e) { } } }",
          "void %s(Res r) { if (r == null) { return; } try { r.close(); } catch (IOException e) { } }",
          "void %s(Res r) throws IOException { try { r.use(); } finally { r.close(); } }",
          "void %s(Closeable r) throws IOException { try (r) { Lib.call(\"h\"); } }",
          "void %s(AutoCloseable r) { try { if (r != null) { r.close(); } } catch (RuntimeException e) { throw e; } catch (Exception e) { } }",
          "void %s(Res r) throws IOException { r.use(); r.close(); }",
          "void %s(Res r) throws IOException { if (Lib.flag(\"h\")) { r.close(); } }",
          "void %s(Closeable... rs) throws IOException { for (Closeable r : rs) { if (r != null) { r.close(); } } }",
          "void %s(Object o) throws IOException { if (o instanceof Closeable) { ((Closeable) o).close(); } }",
          "void %s(Object o) throws IOException { if (o instanceof Closeable c) { c.close(); } }",
          "void %s(Res r) throws IOException { @closing@(r); }",
          "void %s(Res r) throws IOException { try { @using@(r); } finally { @closing@(r); } }",
          "<T extends Res> void %s(T r) throws IOException { if (r != null) { @closing@(r); } }",
          "void %s(Res r) throws IOException { if (Lib.flag(\"h\")) { @closing@(r); } else { r.close(); } }");

  private static final ImmutableList<String> OPENING =
      ImmutableList.of(
          "Res %s(String l) throws IOException { return new Res(l); }",
          "Res %s(String l) throws IOException { Res r = new Res(l); return r; }",
          "Closeable %s(String l) throws IOException { return Lib.flag(\"h\") ? new Res(l) : null; }",
          "Res %s(String l) throws IOException { return new Wrap(\"hw\", new Res(l)); }",
          "Res %s(String l) throws IOException { Res r = new Res(l); try { r.use(); return r; } catch (IOException | RuntimeException e) { r.close(); throw e; } }",
          "InputStream %s(String l) throws IOException { return new BufferedInputStream(new FileInputStream(l)); }",
          "Res %s(String l) throws IOException { if (Lib.flag(\"h\")) { throw new IOException(\"h\"); } return new Res(l); }",
          "Res %s(String l) throws IOException { try { return new Res(l); } catch (IOException e) { throw new IllegalStateException(e); } }",
          "Res %s(String l) throws IOException { Res r; switch (l) { case \"a\": r = new Res(l); break; default: r = new Wrap(\"hw\", new Res(l)); } return r; }",
          "Res %s(String l) throws IOException { return @opening@(l); }",
          "Res %s(String l) throws IOException { Lib.call(\"h\"); Res r = @opening@(l); return r; }",
          "Res %s(String l) throws IOException { return Lib.flag(\"h\") ? @opening@(l) : new Res(l); }",
          "Res %s(String l) throws IOException { return @wrapping@(new Res(l)); }",
          "Res %s(String l) throws IOException { return l == null ? @opening@(\"none\") : %1$s(null); }");

  private static final ImmutableList<String> WRAPPING =
      ImmutableList.of(
          "Res %s(Res r) throws IOException { return new Wrap(\"hw\", r); }",
          "Res %s(Res r) throws IOException { r.use(); return r; }",
          "Res %s(Res r) { return r; }",
          "<T extends Res> T %s(T r) { return Objects.requireNonNull(r); }",
          "Res %s(Res r) throws IOException { return Lib.flag(\"h\") ? r : new Wrap(\"hw\", r); }",
          "Res %s(Res r) throws IOException { return @wrapping@(r); }");

  private static final ImmutableList<String> KEEPING =
      ImmutableList.of(
          "Object kept_%1$s; static void %1$s(Res r) { kept_%1$s = r; }",
          "final List<Object> KEPT_%1$s = new ArrayList<>(); static void %1$s(Res r) { KEPT_%1$s.add(r); }",
          "final Map<String, Res> KEPT_%1$s = new HashMap<>(); static void %1$s(Res r) { KEPT_%1$s.put(\"k\", r); }",
          "void %1$s(Res r) throws IOException { @keeping@(r); }");

  private static final ImmutableMap<String, ImmutableList<String>> TEMPLATES =
      ImmutableMap.of(
          "using", USING,
          "closing", CLOSING,
          "opening", OPENING,
          "wrapping", WRAPPING,
          "keeping", KEEPING);

  private static final Pattern CALLED = Pattern.compile("@(\\w+)@");

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
      case 2, 3 -> ImmutableList.of(call("x += ", "using", variable));
      case 4, 5 -> {
        variable.settle();
        yield ImmutableList.of(call("", "closing", variable));
      }
      case 6 -> variable.isHeader() ? ImmutableList.of() : wrap(variable);
      default -> {
        variable.settle();
        yield ImmutableList.of(call("", "keeping", variable));
      }
    };
  }

  private Code call(String prefix, String group, Variable variable) {
    return Code.line(prefix + helper(template(group, 0), 0) + "(" + variable.name() + ");");
  }

  /** One of the methods of {@code group}; at the bottom, one that calls no other. */
  private String template(String group, int depth) {
    ImmutableList<String> templates = TEMPLATES.get(group);
    while (true) {
      String template = templates.get(draft.any(templates.size()));
      Matcher called = CALLED.matcher(template);
      // What opens something else than a Res can't stand for what opens one.
      boolean isFitting = depth == 0 || !group.equals("opening") || template.startsWith("Res");
      if (isFitting && (depth < DEEPEST || !called.find())) {
        return template;
      }
    }
  }

  /** Adds the method of {@code template}, and those that it calls; its name. */
  private String helper(String template, int depth) {
    Matcher called = CALLED.matcher(template);
    StringBuilder method = new StringBuilder();
    while (called.find()) {
      called.appendReplacement(method, helper(template(called.group(1), depth + 1), depth + 1));
    }
    called.appendTail(method);
    return draft.helper(method.toString());
  }

  private Code open() {
    String method = template("opening", 0);
    String name = draft.fresh("r");
    ResourceKind kind =
        method.startsWith("Res")
            ? ResourceKind.RES
            : method.startsWith("Input") ? ResourceKind.INPUT : null;
    String type = kind == null ? "Closeable" : kind.type();
    Variable variable = new Variable(name, name, kind == null ? ResourceKind.PLAIN : kind);
    variable.setMayBeNull(kind == null);
    draft.scope().add(variable);
    return Code.line("%s %s = %s(\"%s\");".formatted(type, name, helper(method, 0), name));
  }

  private List<Code> wrap(Variable variable) {
    String name = draft.fresh("w");
    Variable wrapper = new Variable(name, name, ResourceKind.RES);
    variable.settle();
    draft.scope().add(wrapper);
    return ImmutableList.of(
        Code.line(
            "Res %s = %s(%s);"
                .formatted(name, helper(template("wrapping", 0), 0), variable.name())));
  }
}
