package com.linecorp.armeria.server;

import com.linecorp.armeria.common.HttpRequest;
import com.linecorp.armeria.common.HttpResponse;

public interface HttpService {
  HttpResponse serve(ServiceRequestContext context, HttpRequest request) throws Exception;
}
