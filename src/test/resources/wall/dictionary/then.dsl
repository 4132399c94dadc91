[then]Do it=PWN;
