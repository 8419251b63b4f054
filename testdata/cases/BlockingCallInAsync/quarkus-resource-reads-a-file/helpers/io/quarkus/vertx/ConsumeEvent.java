package io.quarkus.vertx;

@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy.RUNTIME)
public @interface ConsumeEvent {
  boolean blocking() default false;
}
