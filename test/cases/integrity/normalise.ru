# The Recommendation's normalisation of an abbreviated cube, written from its description. Run it before any
# constraint.
PREFIX qb: <http://purl.org/linked-data/cube#>

# Phase 1: types and properties that the vocabulary implies.

# 1. Whatever is listed under qb:observation is an observation.
INSERT { ?observation a qb:Observation }
WHERE { ?holder qb:observation ?observation } ;

# 2. Whatever points to a data set is an observation, and what it points to is a data set.
INSERT { ?observation a qb:Observation . ?set a qb:DataSet }
WHERE { ?observation qb:dataSet ?set } ;

# 3. Whatever is listed under qb:slice is a slice.
INSERT { ?slice a qb:Slice }
WHERE { ?set qb:slice ?slice } ;

# 4. What is declared as a dimension is a component property, and a dimension.
INSERT { ?component qb:componentProperty ?property . ?property a qb:DimensionProperty }
WHERE { ?component qb:dimension ?property } ;

# 5. The same for a measure dimension. The Recommendation does not list this step; the vocabulary's own axioms imply
# it.
INSERT { ?component qb:componentProperty ?property . ?property a qb:DimensionProperty }
WHERE { ?component qb:measureDimension ?property } ;

# 6. The same for a measure.
INSERT { ?component qb:componentProperty ?property . ?property a qb:MeasureProperty }
WHERE { ?component qb:measure ?property } ;

# 7. The same for an attribute.
INSERT { ?component qb:componentProperty ?property . ?property a qb:AttributeProperty }
WHERE { ?component qb:attribute ?property } ;

# Phase 2: values stated once, higher up, are copied to each observation below.

# 8. Values of components that are attached to the data set.
INSERT { ?observation ?property ?value }
WHERE {
  { SELECT DISTINCT ?set ?property ?value {
    ?set qb:structure/qb:component ?component .
    ?component qb:componentAttachment qb:DataSet ; qb:componentProperty ?property .
    ?set ?property ?value
  } }
  ?observation qb:dataSet ?set
} ;

# 9. Values of components that are attached to the slice.
INSERT { ?observation ?property ?value }
WHERE {
  { SELECT DISTINCT ?slice ?property ?value {
    ?set qb:slice ?slice ; qb:structure/qb:component ?component .
    ?component qb:componentAttachment qb:Slice ; qb:componentProperty ?property .
    ?slice ?property ?value
  } }
  ?slice qb:observation ?observation
} ;

# 10. Values of dimensions that a slice fixes, attached to it or not.
INSERT { ?observation ?property ?value }
WHERE {
  { SELECT DISTINCT ?slice ?property ?value {
    ?set qb:slice ?slice ; qb:structure/qb:component/qb:componentProperty ?property .
    ?property a qb:DimensionProperty .
    ?slice ?property ?value
  } }
  ?slice qb:observation ?observation
}
