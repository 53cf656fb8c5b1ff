"""The cards of home: what there is to know of the person under the cursor."""
