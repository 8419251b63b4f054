package dev.sluice.models;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * Which methods a model line speaks of.
 *
 * @param owner canonical name of the declaring class, nested classes with a dot
 * @param name simple name of the method, or {@code <init>} for a constructor
 * @param parameters canonical names of the erased types of the leading parameters
 * @param hasMoreParameters whether any further parameters may follow ({@code ..})
 */
public record MethodPattern(
    String owner, String name, ImmutableList<String> parameters, boolean hasMoreParameters) {

  /** The name that stands for constructors. */
  public static final String CONSTRUCTOR = "<init>";

  /** Whether erased {@code parameterTypes} fit; owner and name are not looked at. */
  public boolean matchesParameters(List<String> parameterTypes) {
    if (hasMoreParameters
        ? parameterTypes.size() < parameters.size()
        : parameterTypes.size() != parameters.size()) {
      return false;
    }
    return parameters.equals(parameterTypes.subList(0, parameters.size()));
  }

  /** Whether some method may be one that both patterns speak of. */
  boolean overlaps(MethodPattern other) {
    return owner.equals(other.owner)
        && name.equals(other.name)
        && (matchesParameters(other.parameters) || other.matchesParameters(parameters));
  }

  /** Whether every method that {@code other} speaks of is one that this pattern speaks of. */
  boolean covers(MethodPattern other) {
    return owner.equals(other.owner)
        && name.equals(other.name)
        && matchesParameters(other.parameters)
        && (hasMoreParameters || !other.hasMoreParameters);
  }
}
