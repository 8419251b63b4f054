package dev.sluice.summaries;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.Sets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.objectweb.asm.tree.analysis.Frame;

/**
 * One path through a body up to an instruction: the values in local variables and on the stack, and
 * what has become of the resources so far. Copied at each branch, then changed in place.
 */
final class CodeState extends Frame<CodeValue> {
  /** Why a path has left the straight road: the first exception on it that a call threw. */
  enum Cause {
    NONE,
    UNCHECKED,
    CHECKED
  }

  private ImmutableMap<Origin, Standing> standings = ImmutableMap.of();
  private ImmutableSet<Origin> nonNull = ImmutableSet.of();
  private ImmutableSetMultimap<Integer, Origin> arrays = ImmutableSetMultimap.of();
  private ImmutableSetMultimap<Origin, String> keepingFields = ImmutableSetMultimap.of();
  private ImmutableSetMultimap<Origin, Origin> owners = ImmutableSetMultimap.of();
  private ImmutableMap<String, CodeValue> ownFields = ImmutableMap.of();
  private ImmutableSet<String> closedFields = ImmutableSet.of();
  private Cause cause = Cause.NONE;

  CodeState(int locals, int stack) {
    super(locals, stack);
  }

  CodeState(CodeState other) {
    super(other);
    this.standings = other.standings;
    this.nonNull = other.nonNull;
    this.arrays = other.arrays;
    this.keepingFields = other.keepingFields;
    this.owners = other.owners;
    this.ownFields = other.ownFields;
    this.closedFields = other.closedFields;
    this.cause = other.cause;
  }

  ImmutableMap<Origin, Standing> standings() {
    return standings;
  }

  Standing standing(Origin origin) {
    return standings.getOrDefault(origin, Standing.OPEN);
  }

  ImmutableSetMultimap<Origin, String> keepingFields() {
    return keepingFields;
  }

  /** The resources whose close settles the key too. */
  ImmutableSetMultimap<Origin, Origin> owners() {
    return owners;
  }

  /** The fields of the receiver whose content was closed, and that were not filled again. */
  ImmutableSet<String> closedFields() {
    return closedFields;
  }

  void closeField(String field) {
    if (!closedFields.contains(field)) {
      closedFields = ImmutableSet.<String>builder().addAll(closedFields).add(field).build();
    }
  }

  void refillField(String field) {
    if (closedFields.contains(field)) {
      closedFields =
          closedFields.stream()
              .filter(closed -> !closed.equals(field))
              .collect(ImmutableSet.toImmutableSet());
    }
  }

  Cause cause() {
    return cause;
  }

  void setCause(Cause cause) {
    this.cause = cause;
  }

  /** Whether {@code origin} is known not to be null here. */
  boolean isNonNull(Origin origin) {
    return nonNull.contains(origin);
  }

  void setNonNull(Origin origin) {
    if (!nonNull.contains(origin)) {
      nonNull = ImmutableSet.<Origin>builder().addAll(nonNull).add(origin).build();
    }
  }

  /** {@code origin} has turned out to be null. */
  void setNull(Origin origin) {
    CodeValue self = new CodeValue.Carrier(ImmutableSet.of(origin), /* isExact= */ true);
    replace(self, new CodeValue.Null());
    update(origin, standing -> standing.after(Standing.NOTHING));
  }

  /** The instruction of {@code site} has acquired anew; an earlier one is out of sight. */
  void acquire(Origin.Site site, Iterable<Origin> itsOwners, boolean mayBeNull) {
    for (int i = 0; i < getLocals(); i++) {
      if (getLocal(i) instanceof CodeValue.Carrier carrier && carrier.origins().contains(site)) {
        setLocal(i, new CodeValue.Unknown());
      }
    }
    Map<Origin, Standing> changed = new LinkedHashMap<>(standings);
    changed.put(site, Standing.OPEN);
    standings = ImmutableMap.copyOf(changed);
    ImmutableSet.Builder<Origin> kept = ImmutableSet.builder();
    nonNull.stream().filter(origin -> !origin.equals(site)).forEach(kept::add);
    nonNull = kept.build();
    if (!mayBeNull) {
      setNonNull(site);
    }
    ImmutableSetMultimap.Builder<Origin, Origin> all = ImmutableSetMultimap.builder();
    owners.entries().stream().filter(entry -> !entry.getKey().equals(site)).forEach(all::put);
    owners = all.putAll(site, itsOwners).build();
  }

  void update(Origin origin, UnaryOperator<Standing> change) {
    Standing before = standing(origin);
    Standing after = change.apply(before);
    if (before != after) {
      Map<Origin, Standing> changed = new LinkedHashMap<>(standings);
      changed.put(origin, after);
      standings = ImmutableMap.copyOf(changed);
    }
  }

  /** Closes what {@code origins} own. */
  void closeChildren(Iterable<Origin> origins) {
    for (Origin owner : origins) {
      owners.inverse().get(owner).forEach(child -> update(child, s -> s.after(Standing.CLOSED)));
    }
  }

  /** The resources that the array made at {@code index} holds. */
  ImmutableSet<Origin> inArray(int index) {
    return arrays.get(index);
  }

  void putIntoArray(int index, Iterable<Origin> origins) {
    arrays =
        ImmutableSetMultimap.<Integer, Origin>builder()
            .putAll(arrays)
            .putAll(index, origins)
            .build();
  }

  void clearArray(int index) {
    if (arrays.containsKey(index)) {
      ImmutableSetMultimap.Builder<Integer, Origin> others = ImmutableSetMultimap.builder();
      arrays.entries().stream().filter(entry -> entry.getKey() != index).forEach(others::put);
      arrays = others.build();
    }
  }

  /** The constructor's object holds {@code origin} in {@code field} from now on. */
  void keep(Origin origin, String field) {
    update(origin, standing -> standing.after(Standing.KEPT));
    keepingFields =
        ImmutableSetMultimap.<Origin, String>builder()
            .putAll(keepingFields)
            .put(origin, field)
            .build();
  }

  /** The constructor closes its object, and what that holds with it. */
  void closeKept() {
    for (Origin origin : keepingFields.keySet()) {
      update(origin, standing -> standing.after(Standing.CLOSED));
    }
  }

  /** What this body has stored in {@code field} of the receiver; else its unknown content. */
  CodeValue ownField(String field) {
    CodeValue stored = ownFields.get(field);
    return stored == null ? new CodeValue.OwnField(field) : stored;
  }

  void setOwnField(String field, CodeValue value) {
    Map<String, CodeValue> changed = new HashMap<>(ownFields);
    changed.put(field, value);
    ownFields = ImmutableMap.copyOf(changed);
  }

  void forgetOwnFields() {
    ownFields = ImmutableMap.of();
  }

  /** Puts {@code value} wherever {@code old} is. */
  void replace(CodeValue old, CodeValue value) {
    for (int i = 0; i < getLocals(); i++) {
      if (old.equals(getLocal(i))) {
        setLocal(i, value);
      }
    }
    for (int i = 0; i < getStackSize(); i++) {
      if (old.equals(getStack(i))) {
        setStack(i, value);
      }
    }
  }

  /** Forgets what {@code other}, with which the same has become of all resources, doesn't know. */
  void keepCommonFacts(CodeState other) {
    nonNull = ImmutableSet.copyOf(Sets.intersection(nonNull, other.nonNull));
    arrays =
        ImmutableSetMultimap.<Integer, Origin>builder().putAll(arrays).putAll(other.arrays).build();
    ownFields = ownFields.equals(other.ownFields) ? ownFields : ImmutableMap.of();
    cause = cause.compareTo(other.cause) >= 0 ? cause : other.cause;
  }

  /** Whether two paths that are too many may be merged: the same has become of all resources. */
  MergeKey mergeKey() {
    return new MergeKey(standings, keepingFields, owners, closedFields);
  }

  /** What two paths agree in that may be merged. */
  record MergeKey(
      ImmutableMap<Origin, Standing> standings,
      ImmutableSetMultimap<Origin, String> keepingFields,
      ImmutableSetMultimap<Origin, Origin> owners,
      ImmutableSet<String> closedFields) {}

  @Override
  public boolean equals(Object object) {
    if (!(object instanceof CodeState other)
        || getLocals() != other.getLocals()
        || getStackSize() != other.getStackSize()
        || !closedFields.equals(other.closedFields)
        || cause != other.cause
        || !standings.equals(other.standings)
        || !nonNull.equals(other.nonNull)
        || !arrays.equals(other.arrays)
        || !keepingFields.equals(other.keepingFields)
        || !owners.equals(other.owners)
        || !ownFields.equals(other.ownFields)) {
      return false;
    }
    for (int i = 0; i < getLocals(); i++) {
      if (!getLocal(i).equals(other.getLocal(i))) {
        return false;
      }
    }
    for (int i = 0; i < getStackSize(); i++) {
      if (!getStack(i).equals(other.getStack(i))) {
        return false;
      }
    }
    return true;
  }

  @Override
  public int hashCode() {
    int hash = Objects.hash(standings, nonNull, cause, closedFields);
    for (int i = 0; i < getLocals(); i++) {
      hash = 31 * hash + getLocal(i).hashCode();
    }
    for (int i = 0; i < getStackSize(); i++) {
      hash = 31 * hash + getStack(i).hashCode();
    }
    return hash;
  }
}
