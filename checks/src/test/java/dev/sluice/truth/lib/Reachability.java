package dev.sluice.truth.lib;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be reached from an object of the generated code, the library, or a known wrapper. */
final class Reachability {
  private final IdentityHashMap<Object, List<Object>> wrapped;

  Reachability(IdentityHashMap<Object, List<Object>> wrapped) {
    this.wrapped = wrapped;
  }

  /** The objects that can be reached from {@code root}, itself among them. */
  Set<Object> from(Object root) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Object> pending = new ArrayDeque<>();
    pending.add(root);
    while (!pending.isEmpty()) {
      Object object = pending.remove();
      if (seen.add(object)) {
        addParts(object, pending);
      }
    }
    return seen;
  }

  private void addParts(Object object, Deque<Object> parts) {
    wrapped.getOrDefault(object, List.of()).forEach(part -> add(part, parts));
    if (object instanceof Object[] array) {
      for (Object element : array) {
        add(element, parts);
      }
    } else if (object instanceof Collection<?> elements && !isOwn(object.getClass())) {
      elements.forEach(element -> add(element, parts));
    } else if (object instanceof Map<?, ?> map) {
      map.values().forEach(element -> add(element, parts));
    }
    for (Class<?> type = object.getClass(); isOwn(type); type = type.getSuperclass()) {
      addFields(object, type, parts);
    }
  }

  private static void addFields(Object object, Class<?> type, Deque<Object> parts) {
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !field.getType().isPrimitive()) {
        try {
          field.setAccessible(true);
          add(field.get(object), parts);
        } catch (IllegalAccessException e) {
          throw new LinkageError(field.toString(), e);
        }
      }
    }
  }

  private static void add(Object part, Deque<Object> parts) {
    if (part != null) {
      parts.add(part);
    }
  }

  private static boolean isOwn(Class<?> type) {
    return type != null
        && (type.getPackageName().equals("gen")
            || type.getPackageName().equals(Reachability.class.getPackageName()));
  }
}
