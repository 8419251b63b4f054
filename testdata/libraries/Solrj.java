package libraries;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.solr.client.solrj.SolrClient;
import org.apache.solr.client.solrj.SolrQuery;
import org.apache.solr.client.solrj.SolrServerException;
import org.apache.solr.client.solrj.impl.CloudSolrClient;
import org.apache.solr.client.solrj.impl.HttpSolrClient;
import org.apache.solr.client.solrj.response.QueryResponse;

class Solrj {
  QueryResponse clientIsNeverClosed(String url, SolrQuery query)
      throws IOException, SolrServerException {
    SolrClient client = new HttpSolrClient.Builder(url).build(); // -> UnclosedResource
    return client.query(query);
  }

  QueryResponse clientIsClosed(String url, SolrQuery query)
      throws IOException, SolrServerException {
    try (SolrClient client = new HttpSolrClient.Builder(url).build()) {
      return client.query(query);
    }
  }

  QueryResponse failureLeavesTheClientOpen(List<String> hosts, SolrQuery query)
      throws IOException, SolrServerException {
    SolrClient client = new CloudSolrClient.Builder(hosts, Optional.empty()).build(); // -> CloseNotInFinally
    QueryResponse response = client.query(query);
    client.close();
    return response;
  }

  SolrClient clientIsTheCallers(String url) {
    return new HttpSolrClient.Builder(url).build();
  }
}
