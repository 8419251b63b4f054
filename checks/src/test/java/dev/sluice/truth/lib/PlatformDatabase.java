package dev.sluice.truth.lib;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The database that generated code connects to: it is empty, and closes what was opened with
 * whatever is closed.
 */
public final class PlatformDatabase implements InvocationHandler {
  private final List<Object> opened = new ArrayList<>();
  private final String label;
  private int count;

  private PlatformDatabase(String label) {
    this.label = label;
  }

  /** For {@code DriverManager.getConnection(url)}. */
  public static Connection getConnection(String url) {
    return open(Connection.class, url, new PlatformDatabase(url));
  }

  private static <T> T open(Class<T> type, String label, PlatformDatabase database) {
    T proxy =
        type.cast(
            Proxy.newProxyInstance(
                PlatformDatabase.class.getClassLoader(), new Class<?>[] {type}, database));
    Probe.opened(proxy, label);
    return proxy;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] arguments) {
    return switch (method.getName()) {
      case "createStatement" -> child(proxy, Statement.class);
      case "prepareStatement" -> child(proxy, PreparedStatement.class);
      case "executeQuery" -> child(proxy, ResultSet.class);
      case "close" -> {
        close(proxy);
        yield null;
      }
      case "hashCode" -> System.identityHashCode(proxy);
      case "equals" -> proxy == arguments[0];
      default -> nothing(method.getReturnType());
    };
  }

  private <T> T child(Object owner, Class<T> type) {
    count++;
    String childLabel = label + " " + type.getSimpleName() + count;
    PlatformDatabase database = new PlatformDatabase(childLabel);
    T child = open(type, childLabel, database);
    opened.add(child);
    Probe.owns(owner, child);
    return child;
  }

  private void close(Object proxy) {
    for (Object child : opened) {
      ((PlatformDatabase) Proxy.getInvocationHandler(child)).close(child);
    }
    opened.clear();
    Probe.closed(proxy);
  }

  private static Object nothing(Class<?> type) {
    if (type == boolean.class) {
      return false;
    }
    if (type == int.class) {
      return 1;
    }
    return type == long.class ? (Object) 1L : null;
  }
}
