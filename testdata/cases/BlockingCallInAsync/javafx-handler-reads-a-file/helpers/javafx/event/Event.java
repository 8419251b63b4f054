package javafx.event;

public class Event {}
