package com.linecorp.armeria.common.util;

import java.util.concurrent.ScheduledExecutorService;

public interface BlockingTaskExecutor extends ScheduledExecutorService {}
