package dev.sluice.fixes;

import com.google.common.collect.ImmutableList;
import com.google.errorprone.VisitorState;
import com.sun.tools.javac.code.Type;
import com.sun.tools.javac.code.Types;

/**
 * The policy on which resources do nothing but to pass on data, so that one nobody uses can be
 * closed at once. That anything else is open may have an effect: a lock, a socket, a scope, a
 * connection that keeps a database in memory.
 */
final class PassiveTypes {
  private static final ImmutableList<String> PASSIVE =
      ImmutableList.of(
          "java.io.InputStream",
          "java.io.OutputStream",
          "java.io.Reader",
          "java.io.Writer",
          "java.io.RandomAccessFile",
          "java.nio.channels.SeekableByteChannel",
          "java.nio.file.DirectoryStream",
          "java.sql.ResultSet",
          "java.sql.Statement",
          "java.util.Formatter",
          "java.util.Scanner",
          "java.util.stream.BaseStream",
          "java.util.zip.ZipFile");

  private final VisitorState state;

  PassiveTypes(VisitorState state) {
    this.state = state;
  }

  boolean isPassive(Type type) {
    Types types = state.getTypes();
    return PASSIVE.stream()
        .map(state::getTypeFromString)
        .anyMatch(
            candidate ->
                candidate != null
                    && types.isSubtype(types.erasure(type), types.erasure(candidate)));
  }
}
