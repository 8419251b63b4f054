import java.util.ArrayList;
import java.util.List;
import javax.naming.Context;
import javax.naming.NameClassPair;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;

class Directory {
  List<String> all(Context context) throws NamingException {
    return namesOf(context.list("ou=people"));
  }

  String any(Context context) throws NamingException {
    NamingEnumeration<NameClassPair> namingEnumeration = context.list("ou=people");
    Throwable bodyFailure = null;
    try {
      return firstOf(namingEnumeration);
    } catch (Throwable failure) {
      bodyFailure = failure;
      throw failure;
    } finally {
      if (namingEnumeration != null) {
        try {
          namingEnumeration.close();
        } catch (Throwable closeFailure) {
          if (bodyFailure == null) {
            throw closeFailure;
          }
          bodyFailure.addSuppressed(closeFailure);
        }
      }
    }
  }

  private static List<String> namesOf(NamingEnumeration<NameClassPair> entries)
      throws NamingException {
    List<String> names = new ArrayList<>();
    while (entries.hasMore()) {
      names.add(entries.next().getName());
    }
    return names;
  }

  private static String firstOf(NamingEnumeration<NameClassPair> entries) throws NamingException {
    return entries.next().getName();
  }
}
