package com.linecorp.armeria.server;

import com.linecorp.armeria.common.RequestContext;
import com.linecorp.armeria.common.util.BlockingTaskExecutor;

public interface ServiceRequestContext extends RequestContext {
  BlockingTaskExecutor blockingTaskExecutor();
}
