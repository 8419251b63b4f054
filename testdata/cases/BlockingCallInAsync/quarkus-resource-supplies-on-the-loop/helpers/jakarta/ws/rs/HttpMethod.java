package jakarta.ws.rs;

@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface HttpMethod {
  String value();
}
