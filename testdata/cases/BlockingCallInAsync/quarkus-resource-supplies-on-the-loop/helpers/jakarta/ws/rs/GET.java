package jakarta.ws.rs;

@HttpMethod("GET")
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface GET {}
