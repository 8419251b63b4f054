package dev.sluice.robustness;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One way to break a source file. Deterministic for a given state of the random numbers. */
enum SourceDamage {
  /** One to five tokens are missing. */
  DELETED_TOKENS {
    @Override
    String of(String source, Random random) {
      String damaged = source;
      for (int i = random.nextInt(5); i >= 0; i--) {
        MatchResult token = pick(tokensOf(damaged), random);
        damaged = replaced(damaged, token.start(), token.end(), "");
      }
      return damaged;
    }
  },
  /** A token stands where another one was, as when the wrong name is completed. */
  REPLACED_TOKEN {
    @Override
    String of(String source, Random random) {
      List<MatchResult> tokens = tokensOf(source);
      MatchResult token = pick(tokens, random);
      return replaced(source, token.start(), token.end(), pick(tokens, random).group());
    }
  },
  /** A name stands where another name was: it parses, and rarely has the right type. */
  REPLACED_NAME {
    @Override
    String of(String source, Random random) {
      List<MatchResult> names =
          tokensOf(source).stream()
              .filter(token -> Character.isJavaIdentifierStart(token.group().charAt(0)))
              .toList();
      MatchResult name = pick(names, random);
      return replaced(source, name.start(), name.end(), pick(names, random).group());
    }
  },
  /** Two statements or two expressions have changed places. */
  SWAPPED_TREES {
    @Override
    String of(String source, Random random) {
      List<TreeSpans.Span> spans = new ArrayList<>(TreeSpans.of(source));
      Collections.shuffle(spans, random);
      for (TreeSpans.Span one : spans) {
        for (TreeSpans.Span other : spans) {
          if (one.isStatement() == other.isStatement() && one.end() <= other.start()) {
            String first = source.substring(one.start(), one.end());
            String second = source.substring(other.start(), other.end());
            return replaced(
                replaced(source, other.start(), other.end(), first),
                one.start(),
                one.end(),
                second);
          }
        }
      }
      return source;
    }
  },
  /** A statement or expression stands there twice. */
  DOUBLED_TREE {
    @Override
    String of(String source, Random random) {
      ImmutableList<TreeSpans.Span> spans = TreeSpans.of(source);
      if (spans.isEmpty()) {
        return source;
      }
      TreeSpans.Span span = spans.get(random.nextInt(spans.size()));
      String text = source.substring(span.start(), span.end());
      return replaced(source, span.end(), span.end(), " " + text);
    }
  },
  /** The file ends too early. */
  TRUNCATED {
    @Override
    String of(String source, Random random) {
      return source.substring(0, random.nextInt(source.length()));
    }
  };

  private static final Pattern TOKEN =
      Pattern.compile("[A-Za-z_$][\\w$]*|\"(?:\\\\.|[^\"\\\\\\n])*\"|\\d[\\w.]*|->|::|\\S");

  /** {@code source} with this damage; the same text where there is nothing to break. */
  abstract String of(String source, Random random);

  private static List<MatchResult> tokensOf(String source) {
    return TOKEN.matcher(source).results().toList();
  }

  private static MatchResult pick(List<MatchResult> tokens, Random random) {
    return tokens.get(random.nextInt(tokens.size()));
  }

  private static String replaced(String text, int start, int end, String replacement) {
    return text.substring(0, start) + replacement + text.substring(end);
  }
}
