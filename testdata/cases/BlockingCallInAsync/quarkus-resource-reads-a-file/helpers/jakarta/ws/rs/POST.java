package jakarta.ws.rs;

@HttpMethod("POST")
@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface POST {}
