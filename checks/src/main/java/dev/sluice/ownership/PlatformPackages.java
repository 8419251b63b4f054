package dev.sluice.ownership;

import com.google.common.collect.ImmutableList;

/** Which classes belong to the Java platform, by their names: the same on every JDK. */
public final class PlatformPackages {
  /**
   * What begins with {@code javax.} is as often an interface of somebody else's library, such as
   * those of mail, servlets and content repositories. These are the platform's own.
   */
  private static final ImmutableList<String> EXTENSIONS =
      ImmutableList.of(
          "accessibility",
          "annotation.processing",
          "crypto",
          "imageio",
          "lang.model",
          "management",
          "naming",
          "net",
          "print",
          "rmi.ssl",
          "script",
          "security.auth",
          "security.cert",
          "security.sasl",
          "smartcardio",
          "sound",
          "sql",
          "swing",
          "tools",
          "transaction.xa",
          "xml.XMLConstants",
          "xml.catalog",
          "xml.crypto",
          "xml.datatype",
          "xml.namespace",
          "xml.parsers",
          "xml.stream",
          "xml.transform",
          "xml.validation",
          "xml.xpath");

  private static final String EXTENSION = "javax.";

  private PlatformPackages() {}

  /** Whether the class of this canonical name is one of the platform. */
  public static boolean contain(String className) {
    return className.startsWith("java.")
        || className.startsWith("jdk.")
        || (className.startsWith(EXTENSION) && isExtension(className));
  }

  private static boolean isExtension(String className) {
    for (String name : EXTENSIONS) {
      int end = EXTENSION.length() + name.length();
      if (className.startsWith(name, EXTENSION.length())
          && (end == className.length() || className.charAt(end) == '.')) {
        return true;
      }
    }
    return false;
  }
}
