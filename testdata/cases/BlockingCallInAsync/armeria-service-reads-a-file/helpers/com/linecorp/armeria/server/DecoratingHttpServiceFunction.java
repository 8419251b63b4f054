package com.linecorp.armeria.server;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;

@FunctionalInterface
public interface DecoratingHttpServiceFunction {
  HttpResponse serve(HttpService delegate, ServiceRequestContext context, HttpRequest request)
      throws Exception;
}
