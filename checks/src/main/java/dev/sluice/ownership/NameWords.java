package dev.sluice.ownership;

import java.util.ArrayList;
import java.util.List;

/** The words that a name in Java is made of. */
final class NameWords {
  private NameWords() {}

  /** The words of {@code name}, in camel case or snake case, in lower case. */
  static List<String> of(String name) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      char letter = name.charAt(i);
      boolean startsWord =
          Character.isUpperCase(letter) && i > 0 && !Character.isUpperCase(name.charAt(i - 1));
      if ((startsWord || letter == '_') && word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
      if (letter != '_') {
        word.append(Character.toLowerCase(letter));
      }
    }
    words.add(word.toString());
    return words;
  }
}
