package acme.test;

public @interface BeforeEach {}
