package dev.sluice.checks;

import java.net.URI;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;

/**
 * One source file: its path inside the source folder, such as {@code a/Case.java}, and its text.
 */
public record Source(String path, String text) {

  /** This file as javac wants it, without a file on disk. */
  public JavaFileObject toFileObject() {
    return new SimpleJavaFileObject(URI.create("memory:///" + path), JavaFileObject.Kind.SOURCE) {
      @Override
      public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
      }
    };
  }
}
