package acme.test;

public @interface AfterEach {}
