package com.example.orders;

import java.math.BigDecimal;

/** One line of the order book. */
public record Order(long id, String customer, BigDecimal amount) {}
