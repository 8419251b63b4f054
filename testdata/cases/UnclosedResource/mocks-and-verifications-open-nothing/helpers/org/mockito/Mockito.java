package org.mockito;

import java.lang.reflect.Proxy;

public final class Mockito {
  private Mockito() {}

  /** What a call returns from now on. */
  public interface Stubbing<T> {
    Stubbing<T> thenReturn(T value);
  }

  @SuppressWarnings("unchecked")
  public static <T> T mock(Class<T> type) {
    return (T)
        Proxy.newProxyInstance(
            type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> null);
  }

  public static <T> T verify(T mock) {
    return mock;
  }

  @SuppressWarnings("unchecked")
  public static <T> Stubbing<T> when(T call) {
    return mock(Stubbing.class);
  }
}
